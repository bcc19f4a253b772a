import type { RouteObject } from 'react-router'
import type { PageHandle } from '../../context.ts'
import * as notFound from './not-found.tsx'

const unlisted: PageHandle = { kind: 'public', robots: 'noindex' }

export const publicRoutes: RouteObject[] = [{ path: '*', handle: unlisted, ...notFound }]
