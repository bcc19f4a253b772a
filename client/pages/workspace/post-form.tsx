import type { FormEventHandler, ReactNode, Ref } from 'react'
import { Form, useLocation } from 'react-router'
import { useOnce } from './use-once.ts'

type Props = { children: ReactNode; id?: string; className?: string; onInput?: () => void; onSubmit?: FormEventHandler<HTMLFormElement>; ref?: Ref<HTMLFormElement> }

/** Posts to the page it stands on, without what its address says was done before. Checked on the server alone. */
export function PostForm({ onSubmit, ...props }: Props) {
  const { pathname } = useLocation()
  const once = useOnce()
  const send: typeof once = (event) => {
    onSubmit?.(event)
    once(event)
  }
  return <Form method="post" noValidate action={pathname} onSubmit={send} {...props} />
}
