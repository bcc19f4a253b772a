import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { en } from '#contracts/words/en.ts'
import { Notice } from '#client/ui/notice.tsx'
import { Undo } from './undo.tsx'

export type DoneKey = keyof typeof en.workspace.done
const known = (key: string | null): key is DoneKey => key !== null && Object.hasOwn(en.workspace.done, key)

/** What was just done, in words, after the redirect that followed it; and the way back, where it may have been a slip. */
export function Done() {
  const t = useTranslations('workspace.done')
  const done = useSearchParams()[0].get('done')
  return (
    <>
      <output className="line">
        {known(done) && (
          <Notice look="done">
            <p>{t(done)}</p>
          </Notice>
        )}
      </output>
      {known(done) && <Undo done={done} />}
    </>
  )
}
