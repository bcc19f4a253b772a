import type { RouteObject } from 'react-router'

export const signerRoutes: RouteObject[] = []
