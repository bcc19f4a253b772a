import { useId, type ReactNode } from 'react'
import { CopyButton } from '#client/ui/copyable.tsx'
import { Notice } from '#client/ui/notice.tsx'

/** A secret in the answer to the form that made it: shown once, and kept nowhere. */
export function ShownOnce({ title, intro, secret, copy }: { title: string; intro: string; secret: string; copy: ReactNode }) {
  const id = useId()
  return (
    <Notice look="done" status title={title}>
      <p>{intro}</p>
      <p>
        <code className="address" id={id}>
          {secret}
        </code>
      </p>
      <CopyButton from={id}>{copy}</CopyButton>
    </Notice>
  )
}
