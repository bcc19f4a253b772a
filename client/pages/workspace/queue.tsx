import { useEffect } from 'react'
import { useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { approveSignature, listSignatures, refuseSignature, type LeadSignature } from '#contracts/signatures.ts'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { Held } from './held.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { signatures } = await asLead(args)(listSignatures, { slug: args.params.slug!, state: 'waiting' })
  return { signatures: signatures.toSorted((one, other) => waitsSince(one).localeCompare(waitsSince(other))) }
}

/** Since it came before a person; `confirmedAt` alone would make a changed name wait since its sign-on. */
const waitsSince = ({ waitsSince: since, confirmedAt, submittedAt }: LeadSignature): string => since ?? confirmedAt ?? submittedAt

const done = { sign: { approve: 'approved', refuse: 'refused' }, name: { approve: 'nameTaken', refuse: 'nameKept' } } as const

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { id = '', intent, about, reason, next = '' }) => {
    const slug = args.params.slug!
    const decision = intent === 'approve' ? 'approve' : 'refuse'
    await ask(decision === 'approve' ? approveSignature : refuseSignature, { slug, id, reason: reason ?? '' })
    return goOn(`/workspace/campaigns/${slug}/queue${next && `#held-${next}`}`, done[about === 'name' ? 'name' : 'sign'][decision], about === 'name' ? undefined : id)
  })

/** What waits for a person, the longest wait first. After a decision the focus stands on the next one. */
export function Component() {
  const t = useTranslations('workspace.queue')
  const { signatures } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const { hash, key } = useLocation()
  useEffect(() => {
    // `key` changes with every decision, so that the same place can take the focus again.
    if (key && hash) document.getElementById(hash.slice(1))?.focus()
  }, [hash, key])
  // The reason of one sign-on is one field among many of that name.
  const fields = refused?.fields.map((problem) => ({ ...problem, field: problem.field === 'reason' ? `reason-${typed?.id}` : problem.field })) ?? []
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused && { ...refused, fields }} />
      <h1>{t('title')}</h1>
      {signatures.length > 0 && <p>{t('intro')}</p>}
      <output className="line">{signatures.length > 0 ? t('waiting', { count: signatures.length }) : t('none')}</output>
      {signatures.map((signature, at) => (
        <Held key={`${signature.id} ${formKey}`} signature={signature} next={(signatures[at + 1] ?? signatures[0])!.id} typed={typed?.id === signature.id ? typed : undefined} problems={fields} />
      ))}
    </>
  )
}
