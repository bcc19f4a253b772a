import { data, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { numberSources, stopVouching, vouchForSignature } from '#contracts/authorisations.ts'
import { listSignatures, type LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  const { signatures } = await asLead(args)(listSignatures, { slug, id })
  const [signature] = signatures
  if (!signature) throw data(null, { status: 404 })
  return { signature }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { intent, spokeWith = '', on = '', numberFrom = '', note, isHeld }) => {
    const { slug = '', id = '' } = args.params
    const from = `/workspace/campaigns/${slug}/${isHeld ? `queue#held-${id}` : 'signatures'}`
    if (intent === 'stop') {
      await ask(stopVouching, { slug, id })
      return goOn(from, 'vouchingEnded')
    }
    await ask(vouchForSignature, { slug, id, spokeWith, on, numberFrom: numberFrom as (typeof numberSources)[number], note })
    return goOn(from, 'vouched')
  })

/** "We spoke with …": a private note of a call, of which only the day becomes public. */
export function Component() {
  const t = useTranslations('workspace.vouching')
  const { campaign } = useCampaign()
  const { signature } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const title = t('title', { name: signature.organisation.name })
  const filled = (name: string) => ({ name, defaultValue: typed?.[name], problem: problemOf(refused?.fields, name) })
  const isHeld = signature.state === 'held'
  return (
    <>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{t('intro')}</p>
      {signature.vouched && <Vouched vouched={signature.vouched} isHeld={isHeld} />}
      <PostForm key={formKey}>
        <input type="hidden" name="isHeld" value={isHeld ? 'yes' : ''} />
        <Field {...filled('spokeWith')} label={t('spokeWith')} hint={t('spokeWithHint')} autoComplete="off" dir="auto" />
        <Field {...filled('on')} label={t('on')} type="date" width="medium" />
        <Radios {...filled('numberFrom')} label={t('numberFrom')} options={numberSources.map((value) => ({ value, label: t(`from.${value}`) }))} />
        <TextArea {...filled('note')} label={t('note')} optional dir="auto" />
        <p>{t('public')}</p>
        <p className="actions">
          <Button intent="vouch" disabled={submitting}>
            {t('button')}
          </Button>
          <Link to={`/workspace/campaigns/${campaign.slug}/${isHeld ? `queue#held-${signature.id}` : 'signatures'}`}>{t('back')}</Link>
        </p>
      </PostForm>
    </>
  )
}

function Vouched({ vouched: { on, note }, isHeld }: { vouched: NonNullable<LeadSignature['vouched']>; isHeld: boolean }) {
  const t = useTranslations('workspace.vouching')
  const { date } = useFormats()
  const submitting = useSubmitting()
  return (
    <Notice>
      <p>{t('now', { date: date(on) })}</p>
      {note && <p className="lines">{note}</p>}
      <details>
        <summary>{t('stop')}</summary>
        <PostForm>
          <input type="hidden" name="isHeld" value={isHeld ? 'yes' : ''} />
          <p>{t('stopMore')}</p>
          <Button intent="stop" look="care" disabled={submitting}>
            {t('stopButton')}
          </Button>
        </PostForm>
      </details>
    </Notice>
  )
}
