import type { ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'care' | 'text'

/** Names the act it does. `care` is for what is hard to take back. `intent` travels with the form as `intent`. */
export function Button({ children, look = 'primary', intent, disabled, type = 'submit' }: { children: ReactNode; look?: Look; intent?: string | undefined; disabled?: boolean; type?: 'submit' | 'button' }) {
  return (
    <button type={type} className={`button button-${look}`} disabled={disabled} {...(intent !== undefined && { name: 'intent', value: intent })}>
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, children, look = 'primary' }: { href: string; children: ReactNode; look?: Look }) {
  return (
    <a className={`button button-${look}`} href={href}>
      {children}
    </a>
  )
}
