import type { RouteObject } from 'react-router'
import type { PageHandle } from '#client/context.ts'
import * as signIn from './sign-in.tsx'
import * as signOut from './sign-out.tsx'

const handle: PageHandle = { kind: 'workspace', robots: 'noindex' }

/** Signing in and out. */
export const accountRoutes: RouteObject[] = [
  { path: 'sign-in', handle, ...signIn },
  { path: 'sign-out', handle, ...signOut },
]
