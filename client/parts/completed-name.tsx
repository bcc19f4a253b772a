import { useTranslations } from 'use-intl/react'
import { useFormats } from '../language.tsx'
import { describing, FormGroup } from '../ui/form-group.tsx'
import { idOf } from '../ui/problems.ts'
import { pluralForms } from './plural-forms.ts'

type Props = { name: string; label: string; hint: string; problem?: string | undefined; defaultValue?: string | undefined; /** Where to look for it without script. */ searchUrl?: string | undefined; /** The fields that a choice fills in beside the name, by what they are of a body. */ fills: Record<string, string> }

/** The name of an organisation, completed from registers by the script of the page. Anything may be typed, with the script and without. */
export function CompletedName({ name, label, hint, problem, defaultValue, searchUrl, fills }: Props) {
  const t = useTranslations('signer.register')
  const { spoken } = useFormats()
  const said = {
    found: pluralForms(spoken, (count) => t('found', { count, number: '%number' })),
    none: t('none'),
    removed: t('removed'),
    also: t('also', { name: '%name' }),
    filled: t('filled', { name: '%name' }),
    list: t('list'),
  }
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem}>
      <div className="completed">
        <input id={idOf(name)} name={name} type="text" className="input-full" autoComplete="organization" dir="auto" defaultValue={defaultValue} {...describing({ name, hint, problem })} data-completes={JSON.stringify({ said, fills: Object.fromEntries(Object.entries(fills).map(([what, field]) => [what, idOf(field)])) })} />
      </div>
      {searchUrl !== undefined && (
        <p className="hint">
          <a href={searchUrl}>{t('search')}</a>
        </p>
      )}
    </FormGroup>
  )
}
