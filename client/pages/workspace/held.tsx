import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import type { Problem } from '#client/ui/problems.ts'
import { Objected } from './objected.tsx'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { ReasonField } from './reason-field.tsx'
import { SideBySide } from './side-by-side.tsx'
import { useSubmitting } from './use-submitting.ts'

type Props = { signature: LeadSignature; /** Where the focus goes after the decision. */ next: string; typed: Typed | undefined; problems: readonly Problem[] }

/** One sign-on that waits, or the new name that a listed one asks for. */
export function Held({ signature, next, typed, problems }: Props) {
  const t = useTranslations('workspace.queue')
  const { time } = useFormats()
  const { id, organisation, state, proposedName, heldWords, waitsSince, confirmedAt, submittedAt } = signature
  const aboutName = state !== 'held' && proposedName !== undefined
  return (
    <section className="held" aria-labelledby={`held-${id}`}>
      <h2 id={`held-${id}`} tabIndex={-1}>
        <bdi>{organisation.name}</bdi>
      </h2>
      <p>{aboutName ? t('nameWhy', { name: organisation.name }) : heldWords}</p>
      <p className="quiet">{t('since', { time: time(waitsSince ?? confirmedAt ?? submittedAt) })}</p>
      {aboutName ? (
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
      ) : (
        <SideBySide signature={signature} />
      )}
      <Objected signature={signature} />
      <Decision id={id} next={next === id ? '' : next} aboutName={aboutName} typed={typed} problems={problems} />
    </section>
  )
}

function Decision({ id, next, aboutName, typed, problems }: { id: string; next: string; aboutName: boolean } & Pick<Props, 'typed' | 'problems'>) {
  const t = useTranslations('workspace.queue')
  const submitting = useSubmitting()
  return (
    <PostForm>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Nobody meets it. The Enter key presses the first button of a form. This one does nothing: a decision is pressed by name. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="about" value={aboutName ? 'name' : 'sign'} />
      <ReasonField id={id} aboutName={aboutName} typed={typed} problems={problems} />
      <p className="actions">
        <Button intent="approve" disabled={submitting}>
          {aboutName ? t('takeName') : t('approve')}
        </Button>
        <Button intent="refuse" look={aboutName ? 'secondary' : 'care'} disabled={submitting}>
          {aboutName ? t('keepName') : t('refuse')}
        </Button>
      </p>
    </PostForm>
  )
}
