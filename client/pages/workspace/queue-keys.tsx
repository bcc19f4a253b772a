import { useEffect, useSyncExternalStore, type RefObject } from 'react'
import { useTranslations } from 'use-intl/react'
import { pressedIn } from './queue-press.ts'

const kept = 'queue-keys'
const listeners = new Set<() => void>()
const listen = (hear: () => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}
const areOn = (): boolean => {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}
function turn(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {
    return
  }
  for (const hear of listeners) hear()
}

const keys = ['a', 'r', 'j', 'k', 'x', 'u'] as const

/** Single keys for whoever settles many: only while the focus is in the queue, never while somebody types, and they can be turned off. */
export function QueueKeys({ place }: { place: RefObject<HTMLElement | null> }) {
  const t = useTranslations('workspace.keys')
  // Nothing of it is there without script.
  const on = useSyncExternalStore<boolean | null>(listen, areOn, () => null)
  useEffect(() => {
    const within = place.current
    if (!within || !on) return
    const press = (event: KeyboardEvent) => pressedIn(within, event)
    within.addEventListener('keydown', press)
    return () => within.removeEventListener('keydown', press)
  }, [place, on])
  if (on === null) return null
  return (
    <details className="queue-keys">
      <summary>{on ? t('titleOn') : t('titleOff')}</summary>
      <p>{t('intro')}</p>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <div className="choice">
        <input type="checkbox" id="queue-keys-on" checked={on} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
        <label htmlFor="queue-keys-on">{t('on')}</label>
      </div>
    </details>
  )
}
