import { useTranslations } from 'use-intl/react'
import { invalidable } from '#contracts/invalidations.ts'
import { Field } from '#client/ui/field.tsx'
import { FieldSet } from '#client/ui/form-group.tsx'
import { idOf, problemOf, type Problem } from '#client/ui/problems.ts'
import type { ConditionTyped } from './condition-asked.ts'

type Props = { typed: ConditionTyped; /** Whose network is meant, where one comes from a sign-on. */ neighbour: string | undefined; problems: readonly Problem[] | undefined }

/** What sign-ons may have in common. What is filled in all holds of each. */
export function ConditionFields({ typed, neighbour, problems }: Props) {
  const t = useTranslations('workspace.several')
  const short = useTranslations('workspace.short')
  const problem = (name: string) => problemOf(problems, name)
  return (
    <>
      <Field name="domain" label={t('domain')} hint={t('domainHint')} problem={problem('domain')} defaultValue={typed.domain} width="medium" spellCheck={false} autoCapitalize="none" autoComplete="off" dir="ltr" optional />
      <Field name="address" label={t('address')} hint={t('addressHint')} problem={problem('address')} defaultValue={typed.address} width="medium" spellCheck={false} autoCapitalize="none" autoComplete="off" dir="ltr" optional />
      {typed.sameNetworkAs && (
        <FieldSet name="sameNetworkAs" label={t('network')} problem={problem('sameNetworkAs')}>
          <div className="choice">
            <input type="checkbox" id={idOf('sameNetworkAs')} name="sameNetworkAs" value={typed.sameNetworkAs} defaultChecked />
            <label htmlFor={idOf('sameNetworkAs')}>{t('networkOf', { name: neighbour ?? typed.sameNetworkAs })}</label>
          </div>
        </FieldSet>
      )}
      <div className="from-to">
        <Field name="from" type="datetime-local" label={t('from')} hint={t('timeHint')} problem={problem('from')} defaultValue={typed.from} width="medium" optional />
        <Field name="to" type="datetime-local" label={t('to')} hint={t('timeHint')} problem={problem('to')} defaultValue={typed.to} width="medium" optional />
      </div>
      <FieldSet name="states" label={t('states')} hint={t('statesHint')} problem={problem('states')}>
        {invalidable.map((state) => (
          <div className="choice" key={state}>
            <input type="checkbox" id={`states-${state}`} name="states" value={state} defaultChecked={typed.states.length === 0 || typed.states.includes(state)} />
            <label htmlFor={`states-${state}`}>{short(state)}</label>
          </div>
        ))}
      </FieldSet>
    </>
  )
}
