import { data, type LoaderFunctionArgs } from 'react-router'
import { refusal } from '../../context.ts'

/** Any address that no other page has. The error page does the rest. */
export function loader({ context }: LoaderFunctionArgs) {
  throw context.get(refusal) ?? data(null, { status: 404 })
}

/** So that a form sent to a wrong address gets the same answer. */
export const action = loader

export function Component() {
  return null
}
