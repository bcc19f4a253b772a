import { useEffect, useRef } from 'react'
import { ScrollRestoration, useLocation } from 'react-router'

/** After going to another page without loading it, keyboard and screen reader start at its top, as they would after loading. */
export function Arrival() {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (hash === '') document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname, hash])
  return <ScrollRestoration />
}
