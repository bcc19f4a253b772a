import { useTranslations } from 'use-intl/react'
import { bodyAnswers, type BodyAnswerKind } from '#contracts/bodies.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { useSubmitting } from './use-submitting.ts'

type Props = { signature: { id: string; name: string }; other: { id: string; name: string; state: string }; /** Whether the one that is asked about stands on the list itself. */ isListed?: boolean; next?: string | undefined; typed: Typed | undefined; problems: readonly Problem[] }

/** Names of fields, of which there are many on a page. */
export const answerField = (field: 'answer' | 'reason', id: string, other: string): string => `${field}-${id}-${other}`

/** Are these two one organisation? Each answer says what it does; none is chosen beforehand. */
export function BodyAnswerForm({ signature, other, isListed = false, next, typed, problems }: Props) {
  const t = useTranslations('workspace.bodies')
  const mine = typed?.other === other.id && typed.id === signature.id ? typed : undefined
  const names = { name: signature.name, other: other.name }
  const [answer, reason] = [answerField('answer', signature.id, other.id), answerField('reason', signature.id, other.id)]
  const sameHint = () => (isListed ? t('hint.sameListed', names) : other.state === 'listed' ? t('hint.same') : t('hint.sameHeld'))
  const hintOf = (kind: BodyAnswerKind) => (kind === 'same' ? sameHint() : kind === 'different' ? t('hint.different') : t(`hint.${kind}`, names))
  return (
    <PostForm>
      <input type="hidden" name="id" value={signature.id} />
      <input type="hidden" name="other" value={other.id} />
      <input type="hidden" name="next" value={next ?? ''} />
      <Radios name={answer} label={t('question', names)} problem={problemOf(problems, answer)} defaultValue={mine?.[answer]} options={bodyAnswers.map((kind) => ({ value: kind, label: t(`answer.${kind}`, names), hint: hintOf(kind) }))} />
      <Field name={reason} label={t('reason')} hint={t('reasonHint')} problem={problemOf(problems, reason)} defaultValue={mine?.[reason]} autoComplete="off" />
      <p className="actions">
        <Button look="secondary" intent="answer" disabled={useSubmitting()}>
          {t('button')}
        </Button>
      </p>
    </PostForm>
  )
}
