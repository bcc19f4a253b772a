import { data, Form, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listSignatures, type LeadSignature } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { BodyAnswerForm } from './body-answer-form.tsx'
import { atItsFields, sendAnswer } from './body-answering.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { Problems } from './problems.tsx'
import { Facing } from './side-by-side.tsx'
import { useOutcome } from './use-outcome.ts'

/** As many are offered at most; whoever looks for another types more of its name. */
const most = 20
const canBeCompared = ({ state }: Pick<LeadSignature, 'state'>) => state === 'listed' || state === 'held'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  const ask = asLead(args)
  const asked = new URL(args.request.url).searchParams
  const one = async (which: string) => (await ask(listSignatures, { slug, id: which })).signatures[0]
  const signature = await one(id)
  if (!signature) throw data(null, { status: 404 })
  const [other, q] = [asked.get('other'), asked.get('q')?.trim() ?? '']
  const found = q ? (await ask(listSignatures, { slug, q, page: 1, perPage: 200 })).signatures : []
  return { signature, other: other ? ((await one(other)) ?? null) : null, q, found: found.filter((row) => row.id !== id && canBeCompared(row)).slice(0, most) }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const { done, what } = await sendAnswer(ask, args.params.slug!, typed)
    return goOn(`/workspace/campaigns/${args.params.slug!}/signatures`, done, what)
  })

/** One sign-on beside another that may be of the same organisation: found later, or never noticed by the rules. */
export function Component() {
  const t = useTranslations('workspace.bodies')
  const { campaign } = useCampaign()
  const { signature, other } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const { name } = signature.organisation
  const fields = refused && typed ? atItsFields(refused.fields, typed) : []
  const here = `/workspace/campaigns/${campaign.slug}/signatures/${signature.id}/compare`
  return (
    <>
      <CampaignTitle page={t('compareTitle', { name })} problems={Boolean(refused)} />
      <Problems refused={refused && { ...refused, fields }} />
      <h1>{t('compareTitle', { name })}</h1>
      {!canBeCompared(signature) ? (
        <p>{t('compareNotNow')}</p>
      ) : other && canBeCompared(other) ? (
        <>
          <Facing signature={signature} other={other} />
          <BodyAnswerForm key={formKey} signature={{ id: signature.id, name }} other={{ id: other.id, name: other.organisation.name, state: other.state }} isListed={signature.state === 'listed'} typed={typed} problems={fields} />
          <p>
            <Link to={here}>{t('compareAnother')}</Link>
          </p>
        </>
      ) : (
        <Choose here={here} />
      )}
    </>
  )
}

function Choose({ here }: { here: string }) {
  const t = useTranslations('workspace.bodies')
  const { signature, q, found } = useLoaderData<typeof loader>()
  const near = signature.resembles.filter(canBeCompared)
  return (
    <>
      <p>{t('compareIntro')}</p>
      {near.length > 0 ? (
        <>
          <h2>{t('compareResembling')}</h2>
          <Offered here={here} rows={near} />
        </>
      ) : (
        <p className="quiet">{t('compareNone')}</p>
      )}
      <search>
        <Form className="search" key={q}>
          <label htmlFor="q">{t('compareSearch')}</label>
          <input type="search" id="q" name="q" defaultValue={q} />
          <Button look="secondary">{t('compareSearch')}</Button>
        </Form>
      </search>
      {q && <h2>{t('compareFound')}</h2>}
      {q && (found.length > 0 ? <Offered here={here} rows={found.map(({ id, organisation: { name, place } }) => ({ id, name, place }))} /> : <output className="line">{t('compareNothing')}</output>)}
    </>
  )
}

function Offered({ here, rows }: { here: string; rows: readonly { id: string; name: string; place?: string | undefined }[] }) {
  const t = useTranslations('workspace.bodies')
  return (
    <ul className="checklist">
      {rows.map(({ id, name, place }) => (
        <li key={id}>
          <Link to={`${here}?other=${encodeURIComponent(id)}`} aria-label={t('compareWith', { name })}>
            <bdi>{name}</bdi>
          </Link>{' '}
          {place && <span className="quiet">{place}</span>}
        </li>
      ))}
    </ul>
  )
}
