import type { RouteObject } from 'react-router'
import type { PageHandle } from '../../context.ts'
import * as design from './design.tsx'

const handle: PageHandle = { kind: 'public', robots: 'noindex' }

export const designRoutes: RouteObject[] = [{ path: 'design', handle, ...design }]
