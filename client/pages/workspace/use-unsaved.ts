import { useEffect, useState } from 'react'
import { useBeforeUnload, useBlocker } from 'react-router'
import { useTranslations } from 'use-intl/react'

/** Whether words would be lost by leaving; if so, leaving asks first. `savedAt` changes whenever they are saved. */
export function useUnsaved(savedAt: string, fromStart: boolean) {
  const t = useTranslations('workspace.draft')
  const [unsaved, setUnsaved] = useState(fromStart)
  const [savedLast, setSavedLast] = useState(savedAt)
  if (savedLast !== savedAt) {
    setSavedLast(savedAt)
    setUnsaved(false)
  }

  useBeforeUnload((event) => {
    if (unsaved) event.preventDefault()
  })
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && nextLocation.pathname !== currentLocation.pathname && nextLocation.pathname !== '/sign-in')
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    // The browser's own question: it cannot be missed, and every screen reader knows it.
    // oxlint-disable-next-line no-alert
    if (confirm(t('leave'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])

  return { unsaved, typing: () => setUnsaved(true) }
}
