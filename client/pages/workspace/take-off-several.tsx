import { Form, Link, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invalidateMany, previewInvalidation } from '#contracts/invalidations.ts'
import { listSignatures } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { conditionOf, typedIn } from './condition-asked.ts'
import { ConditionFields } from './condition-fields.tsx'
import { refusedIn, type Told } from './outcome.ts'
import { Problems } from './problems.tsx'
import { PublicReasonField } from './public-reason-field.tsx'
import { publicReasonOf } from './public-reason.ts'
import { Targets } from './targets.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** The condition stands in the address; asking what it finds changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const query = new URL(args.request.url).searchParams
  const typed = typedIn(query)
  const ask = asLead(args)
  const condition = conditionOf(typed)
  const neighbour = typed.sameNetworkAs ? (await ask(listSignatures, { slug, id: typed.sameNetworkAs, perPage: 1 })).signatures[0]?.organisation.name : undefined
  const ticked = query.has('ticked')
  const nothing = { typed, condition, neighbour, ticked, preview: undefined, refused: undefined }
  if (!query.has('look') || (ticked && typed.ids.length === 0)) return nothing
  try {
    return { ...nothing, preview: await ask(previewInvalidation, { slug, condition }) }
  } catch (error) {
    const refused = refusedIn(error)
    if (!refused || refused.status !== 422) throw error
    return { ...nothing, refused: inFields(refused.told) }
  }
}

/** Fields of the condition are those of the page; where all of it is missing, the first one says so. */
const inFields = ({ fields, ...told }: Told): Told => ({ ...told, fields: fields.map(({ field, message }) => ({ field: field === 'condition' ? 'domain' : field.replace(/^condition\./, ''), message })) })

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { reason = '', expected = '', ...typed }) => {
    const slug = args.params.slug!
    // The condition is that of the address: what was looked at is what is taken off.
    const condition = conditionOf(typedIn(new URL(args.request.url).searchParams))
    const { invalidation } = await ask(invalidateMany, { slug, condition, reason, publicReason: publicReasonOf(typed) ?? '', expected })
    return goOn(`/workspace/campaigns/${slug}/invalidations`, 'takenOffSeveral', invalidation.id)
  })

/** Also after a refusal: where it would be others by now, the new ones are shown. */
export const shouldRevalidate = () => true

/** Takes off many sign-ons by what they have in common: first the condition, then what it finds, then why. */
export function Component() {
  const t = useTranslations('workspace.several')
  const { campaign } = useCampaign()
  const { typed, neighbour, ticked, preview, refused: unclear } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const { search, pathname } = useLocation()
  const problems = refused ?? unclear
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(problems)} />
      <Problems refused={problems} />
      <h1>{t('title')}</h1>
      {ticked ? (
        <Ticks ticked={typed.ids.length} found={preview} />
      ) : (
        <>
          <p>{t('intro')}</p>
          <Form action={pathname} noValidate key={search}>
            <ConditionFields typed={typed} neighbour={neighbour} problems={unclear?.fields} />
            <input type="hidden" name="look" value="1" />
            <p className="actions">
              <Button look={preview ? 'secondary' : 'primary'}>{t('look')}</Button>
              <Link to={`/workspace/campaigns/${campaign.slug}/signatures`}>{t('cancel')}</Link>
            </p>
          </Form>
        </>
      )}
      {preview && <Found {...preview} />}
    </>
  )
}

/** Instead of a condition: what was ticked in the list, less what has been settled since. */
function Ticks({ ticked, found }: { ticked: number; found: Preview | undefined }) {
  const t = useTranslations('workspace.several')
  const { campaign } = useCampaign()
  const gone = ticked - (found ? found.count + found.own : ticked)
  return (
    <>
      <p>{ticked === 0 ? t('tickedNone') : t('tickedIntro')}</p>
      {gone > 0 && <p>{t('tickedGone', { count: gone })}</p>}
      <p>
        <Link to={`/workspace/campaigns/${campaign.slug}/signatures`}>{t('tickedBack')}</Link>
      </p>
    </>
  )
}

type Preview = { count: number; listed: number; own: number; sample: Parameters<typeof Targets>[0]['targets'] }

/** How many it would be, what the public will see, and the reasons for both sides. */
function Found({ count, listed, own, sample }: Preview) {
  const t = useTranslations('workspace.several')
  const { campaign } = useCampaign()
  const { refused, typed, formKey } = useOutcome()
  const { pathname, search } = useLocation()
  const submitting = useSubmitting()
  return (
    <section aria-labelledby="found" className="found">
      <h2 id="found">{t('found', { count })}</h2>
      {own > 0 && <p>{t('own')}</p>}
      {count > 0 && (
        <>
          <Targets targets={sample} more={count - sample.length} />
          <Notice look="care" title={t('publicTitle')}>
            <p>{listed > 0 ? t('public', { listed, left: Math.max(0, campaign.count - listed) }) : t('publicNothing')}</p>
            <p>{t('told')}</p>
          </Notice>
          <Form method="post" noValidate action={pathname + search} key={`${formKey} ${count}`}>
            <input type="hidden" name="expected" value={count} />
            <Field name="reason" label={t('reason')} hint={t('reasonHint')} problem={problemOf(refused?.fields, 'reason')} defaultValue={typed?.reason} autoComplete="off" />
            <PublicReasonField typed={typed} problems={refused?.fields} nothing={t('choose')} />
            <p className="actions">
              <Button look="care" disabled={submitting}>
                {t('button', { count })}
              </Button>
              <Link to={`/workspace/campaigns/${campaign.slug}/signatures`}>{t('cancel')}</Link>
            </p>
          </Form>
        </>
      )}
    </section>
  )
}
