import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import type { Problem } from '#client/ui/problems.ts'
import { BodyAnswerForm } from './body-answer-form.tsx'
import { Decision } from './decision.tsx'
import type { About } from './held-about.ts'
import { Objected } from './objected.tsx'
import type { Typed } from './outcome.ts'
import { SideBySide } from './side-by-side.tsx'
import { togetherForm } from './together.tsx'
import { WaitingFacts } from './waiting-facts.tsx'
import { WaysOut } from './ways-out.tsx'

type Props = {
  signature: LeadSignature
  about: About
  /** For how long, in words. */
  waited: string
  /** Where the focus goes after the decision. */
  next: string | undefined
  mayTick: boolean
  typed: Typed | undefined
  problems: readonly Problem[]
}

/** One sign-on that waits, with what is known of it; or the new name that a listed one asks for, or the answer of one that was taken off. */
export function Held({ signature, about, waited, next, mayTick, typed, problems }: Props) {
  const t = useTranslations('workspace.queue')
  const { time } = useFormats()
  const { id, organisation, heldWords, waitsSince, confirmedAt, submittedAt } = signature
  return (
    <section className={`held held-${about}`} aria-labelledby={`held-${id}`}>
      <div className="held-head">
        <h2 id={`held-${id}`} tabIndex={-1}>
          <bdi>{organisation.name}</bdi>
        </h2>
        {mayTick && (
          <div className="choice">
            <input type="checkbox" id={`tick-${id}`} name="ids" value={id} form={togetherForm} />
            <label htmlFor={`tick-${id}`}>
              {t('tick')} <span className="visually-hidden">{organisation.name}</span>
            </label>
          </div>
        )}
      </div>
      <p className="held-why">
        {about !== 'check' && <strong className="held-kind">{t(`kind.${about}`)}</strong>} {about === 'name' ? t('nameWhy', { name: organisation.name }) : about === 'reply' ? t('replyWhy', { name: organisation.name }) : heldWords}
      </p>
      <p className="quiet">{t('since', { time: time(waitsSince ?? confirmedAt ?? submittedAt), waited })}</p>
      {about === 'reply' && <Answer signature={signature} />}
      {about === 'name' ? (
        <Names signature={signature} />
      ) : (
        <SideBySide signature={signature} answers={signature.resembles.map((other) => <Answering key={other.id} signature={signature} other={other} next={next} typed={typed} problems={problems} />)}>
          <WaitingFacts signature={signature} />
        </SideBySide>
      )}
      <Objected signature={signature} />
      {(about === 'check' || about === 'dispute') && <WaysOut signature={signature} />}
      <Decision id={id} about={about} heldFor={signature.heldFor} next={next} typed={typed} problems={problems} />
    </section>
  )
}

/** Whether it and another are one body; what was said of them before stands instead. */
function Answering({ signature: { id, state, organisation }, other, next, typed, problems }: Pick<Props, 'signature' | 'next' | 'typed' | 'problems'> & { other: LeadSignature['resembles'][number] }) {
  const t = useTranslations('workspace.bodies')
  if (other.answer) return <p>{t('saidBefore', { answer: t(`said.${other.answer}`, { name: organisation.name, other: other.name }) })}</p>
  if (state !== 'held' || (other.state !== 'held' && other.state !== 'listed')) return null
  return <BodyAnswerForm signature={{ id, name: organisation.name }} other={other} next={next} typed={typed} problems={problems} />
}

/** What the lead had said, and what the signatory answers. */
function Answer({ signature: { reason, reply } }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.queue')
  return (
    <>
      {reason && <p>{t('youSaid', { reason })}</p>}
      {reply && (
        <blockquote className="lines" dir="auto">
          {reply.words}
        </blockquote>
      )}
    </>
  )
}

function Names({ signature: { organisation, proposedName } }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.queue')
  return (
    <dl className="names">
      <dt>{t('oldName')}</dt>
      <dd>
        <bdi>{organisation.name}</bdi>
      </dd>
      <dt>{t('newName')}</dt>
      <dd>
        <bdi>{proposedName}</bdi>
      </dd>
    </dl>
  )
}
