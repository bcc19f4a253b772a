import type { RouteObject } from 'react-router'
import { accountRoutes } from './pages/account/routes.tsx'
import { designRoutes } from './pages/design/routes.tsx'
import { objectorRoutes } from './pages/objector/routes.tsx'
import { publicRoutes } from './pages/public/routes.tsx'
import { signerRoutes } from './pages/signer/routes.tsx'
import { workspaceRoutes } from './pages/workspace/routes.tsx'
import { rootRoute } from './root.tsx'

/** Every page there is. Those that the browser hydrates come first, in the order of `entry-workspace.tsx` (see `rootRoute`). */
export const routes: RouteObject[] = [rootRoute([...accountRoutes, ...workspaceRoutes, ...signerRoutes, ...objectorRoutes, ...designRoutes, ...publicRoutes])]
