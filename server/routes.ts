import type { Endpoint } from '#contracts/endpoint.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { authorisationRoutes } from './authorisations/authorisations.routes.ts'
import { backerRoutes } from './backers/backers.routes.ts'
import { bodyRoutes } from './bodies/bodies.routes.ts'
import { campaignRoutes } from './campaigns/campaigns.routes.ts'
import { leadCampaignRoutes } from './campaigns/lead-campaigns.routes.ts'
import { decisionRoutes } from './decisions/decisions.routes.ts'
import { decisionMakerRoutes } from './decision-makers/decision-makers.routes.ts'
import type { Route } from './http/route.ts'
import { endingRoutes } from './endings/endings.routes.ts'
import { hostRoutes } from './host/host.routes.ts'
import { invalidationRoutes } from './invalidations/invalidations.routes.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { invitationRoutes } from './invitations/invitations.routes.ts'
import { letterRoutes } from './letters/letters.routes.ts'
import { objectionRoutes } from './objections/objections.routes.ts'
import { osdiRoutes } from './osdi/osdi.routes.ts'
import { organisationRoutes } from './organisations/organisations.routes.ts'
import { logoRoutes } from './logos/logos.routes.ts'
import { pictureRoutes } from './pictures/pictures.routes.ts'
import { pressRoutes } from './press/press.routes.ts'
import { reconciliationRoutes } from './reconciliation/reconciliation.routes.ts'
import { registerRoutes } from './registers/registers.routes.ts'
import { recordRoutes } from './record/record.routes.ts'
import { reportRoutes } from './reports/reports.routes.ts'
import { sharingRoutes } from './sharing/sharing.routes.ts'
import { signatoryRoutes } from './signatories/signatories.routes.ts'
import { leadSignatureRoutes } from './signatures/lead-signatures.routes.ts'
import { signatureRoutes } from './signatures/signatures.routes.ts'
import { translationRoutes } from './translations/translations.routes.ts'
import { webhookRoutes } from './webhooks/webhooks.routes.ts'

/**
 * Every endpoint and who may call it: each list below says, line by line, endpoint → gate → what happens. The gates are `anyone`,
 * `reader` (may see the campaign), `signedIn`, `lead` (acts for the campaign's lead) and `host` (runs the
 * installation); what the token of a link opens is looked up by
 * its use-case. The JSON API and the pages both come through here.
 */
const all = [
  ...accountRoutes,
  ...organisationRoutes,
  ...campaignRoutes,
  ...leadCampaignRoutes,
  ...translationRoutes,
  ...decisionMakerRoutes,
  ...signatureRoutes,
  ...leadSignatureRoutes,
  ...signatoryRoutes,
  ...bodyRoutes,
  ...authorisationRoutes,
  ...decisionRoutes,
  ...invalidationRoutes,
  ...backerRoutes,
  ...recordRoutes,
  ...objectionRoutes,
  ...importRoutes,
  ...invitationRoutes,
  ...letterRoutes,
  ...pictureRoutes,
  ...pressRoutes,
  ...logoRoutes,
  ...registerRoutes,
  ...sharingRoutes,
  ...reconciliationRoutes,
  ...reportRoutes,
  ...endingRoutes,
  ...osdiRoutes,
  ...webhookRoutes,
  ...hostRoutes,
] as unknown as Route[]

export const routes: ReadonlyMap<Endpoint, Route> = new Map(all.map((route) => [route.endpoint, route]))
