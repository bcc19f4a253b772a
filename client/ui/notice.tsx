import type { ReactNode } from 'react'

type Props = { title?: ReactNode; children?: ReactNode; look?: 'plain' | 'care' | 'done'; /** Said aloud when the page comes as an answer to something done. */ status?: boolean }

/** Something to know before going on. The words carry the meaning; the colour only helps. */
export function Notice({ title, children, look = 'plain', status }: Props) {
  return (
    <div className={`notice notice-${look}`} role={status ? 'status' : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
