import { useTranslations } from 'use-intl/react'
import { describing, FormGroup } from '#client/ui/form-group.tsx'
import { idOf, problemOf, type Problem } from '#client/ui/problems.ts'
import type { About } from './held-about.ts'
import type { Typed } from './outcome.ts'

const offered = ['another', 'branch', 'asked', 'same', 'unknown', 'noAuthority'] as const
const offeredForNames = ['spelling', 'renamed', 'unlike'] as const

/** Why a person decided so: in words of one's own, a few of them offered. */
export function ReasonField({ id, about, usual, typed, problems }: { id: string; about: About; /** What approving says where nothing is typed. */ usual: string; typed: Typed | undefined; problems: readonly Problem[] }) {
  const t = useTranslations('workspace.queue')
  const name = `reason-${id}`
  const problem = problemOf(problems, name)
  const hint = t('reasonHint', { usual })
  const reasons = about === 'name' ? offeredForNames.map((key) => t(`nameReasons.${key}`)) : offered.map((key) => t(`reasons.${key}`))
  return (
    <FormGroup name={name} label={t('reason')} hint={hint} problem={problem}>
      <input id={idOf(name)} name="reason" type="text" className="input-full" list={`${name}-offered`} defaultValue={typed?.reason} autoComplete="off" {...describing({ name, hint, problem })} />
      <datalist id={`${name}-offered`}>
        {reasons.map((words) => (
          <option key={words} value={words}>
            {words}
          </option>
        ))}
      </datalist>
    </FormGroup>
  )
}
