import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
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
  const overtaken = useOvertaken(done === 'saved')
  return (
    <>
      <output className={overtaken ? 'line overtaken' : 'line'}>
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

/** That the draft is saved is no longer true once somebody types. Its line keeps its place, so that nothing moves under the fingers. */
function useOvertaken(watch: boolean): boolean {
  const { key } = useLocation()
  const [typedAt, typed] = useState<string>()
  useEffect(() => {
    if (!watch) return
    const typing = () => typed(key)
    addEventListener('input', typing)
    return () => removeEventListener('input', typing)
  }, [watch, key])
  return watch && typedAt === key
}
