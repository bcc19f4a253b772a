import type { RouteObject } from 'react-router'
import type { PageHandle } from '../../context.ts'
import * as apiPage from './api.tsx'
import * as backer from './backer.tsx'
import * as backers from './backers.tsx'
import * as campaign from './campaign.tsx'
import * as embed from './embed.tsx'
import * as home from './home.tsx'
import * as log from './log.tsx'
import * as logEntry from './log-entry.tsx'
import * as notFound from './not-found.tsx'
import * as press from './press.tsx'
import * as privacy from './privacy.tsx'
import * as terms from './terms.tsx'
import * as version from './version.tsx'

const handle: PageHandle = { kind: 'public' }
const framed: PageHandle = { kind: 'embed', robots: 'noindex' }
const unlisted: PageHandle = { kind: 'public', robots: 'noindex' }

/** What everyone can read, without signing in and without script. */
export const publicRoutes: RouteObject[] = [
  { index: true, handle, ...home },
  { path: 'campaigns/:slug', handle, ...campaign },
  { path: 'campaigns/:slug/backers', handle, ...backers },
  { path: 'campaigns/:slug/backers/:id', handle, ...backer },
  { path: 'campaigns/:slug/log', handle, ...log },
  { path: 'campaigns/:slug/log/:number', handle, ...logEntry },
  { path: 'campaigns/:slug/press', handle, ...press },
  { path: 'campaigns/:slug/versions/:number', handle, ...version },
  { path: 'embed/:slug', handle: framed, ...embed },
  { path: 'privacy', handle, ...privacy },
  { path: 'terms', handle, ...terms },
  { path: 'api', handle, ...apiPage },
  { path: '*', handle: unlisted, ...notFound },
]
