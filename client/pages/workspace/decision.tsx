import { useTranslations } from 'use-intl/react'
import { Button } from '#client/ui/button.tsx'
import type { Problem } from '#client/ui/problems.ts'
import type { About } from './held-about.ts'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { PublicReasonField } from './public-reason-field.tsx'
import { ReasonField } from './reason-field.tsx'
import { useSubmitting } from './use-submitting.ts'

type Props = { id: string; about: About; heldFor: string | undefined; next: string | undefined; typed: Typed | undefined; problems: readonly Problem[] }

const approving = { check: 'approve', dispute: 'approve', name: 'takeName', reply: 'hearReply' } as const
const refusing = { check: 'refuse', dispute: 'refuse', name: 'keepName', reply: 'upholdReply' } as const
/** What the signatory is told where the lead approves without a word. */
const usualFor = (about: About, heldFor: string | undefined) => (about !== 'check' ? about : heldFor === 'same-organisation' ? 'another' : 'check')

/** Two buttons and one reason. Approving needs no words; refusing does. */
export function Decision({ id, about, heldFor, next, typed, problems }: Props) {
  const t = useTranslations('workspace.queue')
  const submitting = useSubmitting()
  const usual = t(`usual.${usualFor(about, heldFor)}`)
  return (
    <PostForm>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Nobody meets it. The Enter key presses the first button of a form. This one does nothing: a decision is pressed by name. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="next" value={next ?? ''} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="usual" value={usual} />
      <ReasonField id={id} about={about} usual={usual} typed={typed} problems={problems} />
      {about === 'dispute' && <PublicReasonField id={id} typed={typed} problems={undefined} nothing={t('publicNothing')} usual="no-authority" />}
      <p className="actions">
        <Button intent="approve" disabled={submitting}>
          {t(about === 'check' && heldFor === 'same-organisation' ? 'approveAnother' : approving[about])}
        </Button>
        <Button intent="refuse" look={about === 'name' || about === 'reply' ? 'secondary' : 'care'} disabled={submitting}>
          {t(refusing[about])}
        </Button>
      </p>
    </PostForm>
  )
}
