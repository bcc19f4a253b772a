import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBodyAnswers, undoBodyAnswer, type BodyAnswer } from '#contracts/bodies.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  return asLead(args)(listBodyAnswers, { slug: args.params.slug! })
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { id = '' }) => {
    await ask(undoBodyAnswer, { slug: args.params.slug!, id })
    return goOn(`/workspace/campaigns/${args.params.slug!}/answers`, 'answerUndone')
  })

/** What was said of sign-ons that resemble each other, with the way back from each. */
export function Component() {
  const t = useTranslations('workspace.bodies')
  const { answers } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <p>{t(answers.length > 0 ? 'intro' : 'none')}</p>
      {answers.length > 0 && (
        <ul className="checklist answers">
          {answers.map((answer) => (
            <Said key={answer.id} said={answer} />
          ))}
        </ul>
      )}
    </>
  )
}

function Said({ said: { id, answer, signature, other, reason, at, remembered, undoneAt } }: { said: BodyAnswer }) {
  const t = useTranslations('workspace.bodies')
  const { time } = useFormats()
  const submitting = useSubmitting()
  const names = { name: signature.name, other: other.name }
  return (
    <li>
      <strong>{t(`said.${answer}`, names)}</strong>
      <div>{t('on', { time: time(at), reason })}</div>
      {remembered && <div className="quiet">{t('remembered')}</div>}
      {undoneAt ? (
        <div className="quiet">{t('undoneAt', { time: time(undoneAt) })}</div>
      ) : (
        <PostForm>
          <input type="hidden" name="id" value={id} />
          <Button look="text" disabled={submitting}>
            {t('undo')}
            <span className="visually-hidden"> {t('undoNamed', names)}</span>
          </Button>
        </PostForm>
      )}
    </li>
  )
}
