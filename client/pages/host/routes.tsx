import type { RouteObject } from 'react-router'
import * as campaigns from './campaigns.tsx'
import * as hostLayout from './host-layout.tsx'
import * as leads from './leads.tsx'
import * as report from './report.tsx'
import * as reports from './reports.tsx'
import * as restore from './restore.tsx'
import * as settleSignature from './settle-signature.tsx'
import * as signatures from './signatures.tsx'
import * as takeDown from './take-down.tsx'

/** For whoever runs the installation, in the frame of the workspace. */
export const ofTheHost: RouteObject[] = [
  {
    ...hostLayout,
    children: [
      { index: true, ...reports },
      { path: 'reports/:id', ...report },
      { path: 'campaigns', ...campaigns },
      { path: 'campaigns/:slug/signatures', ...signatures },
      { path: 'campaigns/:slug/signatures/:id/:act', ...settleSignature },
      { path: 'campaigns/:slug/takedown', ...takeDown },
      { path: 'campaigns/:slug/restoration', ...restore },
      { path: 'leads', ...leads },
    ],
  },
]
