import type { FormEventHandler, ReactNode, Ref } from 'react'
import { Form, useLocation } from 'react-router'

type Props = { children: ReactNode; id?: string; className?: string; onInput?: () => void; onSubmit?: FormEventHandler<HTMLFormElement>; ref?: Ref<HTMLFormElement> }

/** Posts to the page it stands on, without what its address says was done before. Checked on the server alone. */
export function PostForm(props: Props) {
  const { pathname } = useLocation()
  return <Form method="post" noValidate action={pathname} {...props} />
}
