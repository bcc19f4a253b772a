import type { RouteObject } from 'react-router'
import type { PageHandle } from '../../context.ts'
import * as ask from './ask.tsx'
import * as find from './find.tsx'
import * as objection from './objection.tsx'
import * as report from './report.tsx'

const handle: PageHandle = { kind: 'signer', robots: 'noindex' }

/** For whoever has something against what is shown. Nobody signs in. */
export const objectorRoutes: RouteObject[] = [
  { path: 'objection/:token', handle, ...objection },
  { path: 'campaigns/:slug/objection', handle, ...find },
  { path: 'campaigns/:slug/backers/:id/objection', handle, ...ask },
  { path: 'campaigns/:slug/report', handle, ...report },
]
