import { useEffect, useRef } from 'react'
import { Link, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { askForSecondPerson, askRegisterAddressAsLead } from '#contracts/authorisations.ts'
import { approveSignature, listSignatures, refuseSignature, type LeadSignature } from '#contracts/lead-signatures.ts'
import { asLead, attempt, goOn } from './asking.ts'
import { atItsFields, sendAnswer } from './body-answering.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import type { DoneKey } from './done.tsx'
import { Held } from './held.tsx'
import { aboutOf, mayBeTicked, type About } from './held-about.ts'
import { Problems } from './problems.tsx'
import { publicReasonOf } from './public-reason.ts'
import { QueueKeys } from './queue-keys.tsx'
import { Together } from './together.tsx'
import { useOutcome } from './use-outcome.ts'
import { useWaited } from './use-waited.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { signatures } = await asLead(args)(listSignatures, { slug: args.params.slug!, state: 'waiting' })
  return { signatures: signatures.toSorted((one, other) => waitsSince(one).localeCompare(waitsSince(other))), now: new Date().toISOString() }
}

/** Since it came before a person; `confirmedAt` alone would make a changed name wait since its sign-on. */
const waitsSince = ({ waitsSince: since, confirmedAt, submittedAt }: LeadSignature): string => since ?? confirmedAt ?? submittedAt

type Settled = { approve: DoneKey; refuse: DoneKey; undo: boolean }
const done: Record<About, Settled> = {
  check: { approve: 'approved', refuse: 'refused', undo: true },
  dispute: { approve: 'approved', refuse: 'refused', undo: true },
  name: { approve: 'nameTaken', refuse: 'nameKept', undo: false },
  reply: { approve: 'replyHeard', refuse: 'replyUpheld', undo: false },
}

/** Approving has words of its own where none are typed, so that one press is enough; a refusal is told in the lead's. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, sent) => {
    const { id = '', intent, about, reason = '', usual = '', next, ...typed } = sent
    const slug = args.params.slug!
    const goTo = `/workspace/campaigns/${slug}/queue#${next ? `held-${next}` : 'queue-title'}`
    if (intent === 'answer') {
      const { done: said, what } = await sendAnswer(ask, slug, sent)
      return goOn(goTo, said, what)
    }
    const settled = done[about as About] ?? done.check
    if (intent === 'second' || intent === 'register') {
      await ask(intent === 'second' ? askForSecondPerson : askRegisterAddressAsLead, { slug, id })
      return goOn(`/workspace/campaigns/${slug}/queue#held-${id}`, intent === 'second' ? 'secondWanted' : 'registerAsked')
    }
    if (intent === 'approve') await ask(approveSignature, { slug, id, reason: reason.trim() || usual })
    else await ask(refuseSignature, { slug, id, reason, publicReason: publicReasonOf(typed) })
    return goOn(goTo, intent === 'approve' ? settled.approve : settled.refuse, settled.undo ? id : undefined)
  })

/** What waits for a person, the longest wait first. After a decision the focus stands on the next one. */
export function Component() {
  const t = useTranslations('workspace.queue')
  const bodies = useTranslations('workspace.bodies')
  const { campaign } = useCampaign()
  const { signatures, now } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const waited = useWaited(now)
  const place = useRef<HTMLDivElement>(null)
  useFocusAt()
  // The reason of one sign-on is one field among many of that name.
  const isAnswer = typed?.intent === 'answer'
  const fields = isAnswer && refused ? atItsFields(refused.fields, typed) : refused?.fields.map((problem) => ({ ...problem, field: problem.field === 'reason' ? `reason-${typed?.id}` : problem.field })) ?? []
  const [oldest] = signatures
  const ticked = signatures.filter(mayBeTicked)
  return (
    <div ref={place} className="queue">
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused && { ...refused, fields }} />
      <h1 id="queue-title" tabIndex={-1}>
        {t('title')}
      </h1>
      {oldest && <p>{t('intro')}</p>}
      <p>
        <Link to={`/workspace/campaigns/${campaign.slug}/answers`}>{bodies('seeAnswers')}</Link>
      </p>
      <output className="line">{oldest ? t('waiting', { count: signatures.length }) : t('none')}</output>
      {oldest && (
        <p className="line">
          {t('oldest', { waited: waited(waitsSince(oldest)) })} <Link to={`#held-${oldest.id}`}>{t('begin')}</Link>
        </p>
      )}
      {oldest && <QueueKeys place={place} />}
      {ticked.length > 1 && <Together slug={campaign.slug} signatures={ticked} />}
      {signatures.map((signature, at) => (
        <Held
          key={`${signature.id} ${formKey}`}
          signature={signature}
          about={aboutOf(signature)}
          waited={waited(waitsSince(signature))}
          next={(signatures[at + 1] ?? signatures[at - 1])?.id}
          mayTick={ticked.length > 1 && mayBeTicked(signature)}
          typed={typed?.id === signature.id ? typed : undefined}
          problems={fields}
        />
      ))}
    </div>
  )
}

/** The focus goes where the address points; where that was settled by somebody else meanwhile, to the top. */
function useFocusAt(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    // `key` changes with every decision, so that the same place can take the focus again.
    if (key && hash) (document.getElementById(hash.slice(1)) ?? document.getElementById('queue-title'))?.focus()
  }, [hash, key])
}
