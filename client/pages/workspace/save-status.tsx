import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { useFormats } from '#client/language.tsx'
import { signInPath } from '../account/own-path.ts'
import type { Saving } from './use-autosave.ts'

/** Whether what was typed is safe, in a line that is read out only when that changes. */
export function SaveStatus({ saving, unsaved, path, byItself }: { saving: Saving; unsaved: boolean; path: string; /** With script alone. */ byItself: boolean }) {
  const t = useTranslations('workspace.draft')
  const { locale } = useFormats()
  const trouble = saving.is === 'offline' || saving.is === 'signedOut' || saving.is === 'refused'
  return (
    <div className="save-status">
      {unsaved && !trouble && <span className="quiet">{t('unsaved')}</span>}
      {byItself && !unsaved && saving.is === 'quiet' && <span className="quiet">{t('autosaves')}</span>}
      <output className={trouble ? 'care' : 'quiet'}>
        {saving.is === 'saved' && t('savedAt', { time: clockIn(locale, saving.at) })}
        {saving.is === 'offline' && t('offline')}
        {saving.is === 'refused' && t('refused', { message: saving.message })}
        {saving.is === 'signedOut' && (
          <>
            {t('signedOut')} <Link to={signInPath(path, true)}>{t('signInAgain')}</Link>
          </>
        )}
      </output>
    </div>
  )
}

/** By the clock on the wall of whoever types, and which clock that is. */
const clockIn = (locale: string, at: Date): string => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(at)
