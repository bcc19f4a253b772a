import { useEffect } from 'react'
import { useBeforeUnload, useBlocker } from 'react-router'
import { useTranslations } from 'use-intl/react'

type Given = { unsaved: boolean; /** Saves, and says whether everything is saved then. */ save: () => Promise<boolean> }

/** Nobody leaves without their words being saved; where that fails, leaving asks first. */
export function useUnsaved({ unsaved, save }: Given): void {
  const t = useTranslations('workspace.draft')
  useBeforeUnload((event) => {
    if (unsaved) event.preventDefault()
  })
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && nextLocation.pathname !== currentLocation.pathname && nextLocation.pathname !== '/sign-in')
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const leave = async () => {
      // The browser's own question: it cannot be missed, and every screen reader knows it.
      // oxlint-disable-next-line no-alert
      if ((await save()) || confirm(t('leave'))) blocker.proceed()
      else blocker.reset()
    }
    void leave()
    // `save` is another function each time; the question is asked once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker, t])
}
