import type { ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'care' | 'text'

type Props = {
  children: ReactNode
  look?: Look
  /** Travels with the form as `intent`. */
  intent?: string | undefined
  /** Where the form goes by this button, if elsewhere than by the others. */
  action?: string
  disabled?: boolean
  type?: 'submit' | 'button'
  /** Where script does what the button says. */
  onPress?: () => void
}

/** Names the act it does. `care` is for what is hard to take back. */
export function Button({ children, look = 'primary', intent, action, disabled, type = 'submit', onPress }: Props) {
  return (
    <button type={type} className={`button button-${look}`} disabled={disabled} onClick={onPress} formAction={action} {...(intent !== undefined && { name: 'intent', value: intent })}>
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
