import { useTranslations } from 'use-intl/react'
import { publicReasons } from '#contracts/reasons.ts'
import { describing, FormGroup } from '#client/ui/form-group.tsx'
import { idOf, problemOf, type Problem } from '#client/ui/problems.ts'
import type { Typed } from './outcome.ts'
import { ownWords } from './public-reason.ts'

type Props = { /** Makes the fields one of several on a page. */ id?: string; typed: Typed | undefined; problems: readonly Problem[] | undefined; /** What stands there while nothing is chosen. */ nothing: string; usual?: string | undefined }

/** What everyone may read of why a sign-on was taken off: one of a list, or words of one's own. */
export function PublicReasonField({ id, typed, problems, nothing, usual = '' }: Props) {
  const t = useTranslations('workspace.publicReason')
  const words = useTranslations('domain.publicReason')
  const name = id === undefined ? 'publicReason' : `publicReason-${id}`
  const own = `${name}-words`
  const problem = problemOf(problems ?? [], 'publicReason')
  return (
    <>
      <FormGroup name={name} label={t('label')} hint={t('hint')} problem={problem}>
        <select id={idOf(name)} name="publicReason" defaultValue={typed?.publicReason ?? usual} {...describing({ name, hint: t('hint'), problem })}>
          <option value="">{nothing}</option>
          {publicReasons.map((code) => (
            <option key={code} value={code}>
              {words(code)}
            </option>
          ))}
          <option value={ownWords}>{t('own')}</option>
        </select>
      </FormGroup>
      <FormGroup name={own} label={t('words')} hint={t('wordsHint')} optional>
        <input id={idOf(own)} name="publicWords" type="text" className="input-full" defaultValue={typed?.publicWords} maxLength={300} autoComplete="off" {...describing({ name: own, hint: t('wordsHint'), problem: undefined })} />
      </FormGroup>
    </>
  )
}
