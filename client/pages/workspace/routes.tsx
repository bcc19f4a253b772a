import type { RouteObject } from 'react-router'
import type { PageHandle } from '#client/context.ts'
import { ofTheHost } from '../host/routes.tsx'
import * as addTranslation from './add-translation.tsx'
import * as archiving from './archiving.tsx'
import * as approveTogether from './approve-together.tsx'
import * as bodyAnswers from './body-answers.tsx'
import * as campaign from './campaign-layout.tsx'
import * as changeState from './change-state.tsx'
import * as compare from './compare.tsx'
import * as deadline from './deadline.tsx'
import * as decisionMaker from './decision-maker.tsx'
import * as decisionMakers from './decision-makers.tsx'
import * as draft from './draft.tsx'
import * as endToken from './end-token.tsx'
import * as enterSignOn from './enter-sign-on.tsx'
import * as eraseContact from './erase-contact.tsx'
import * as foundOrganisation from './found-organisation.tsx'
import * as home from './home.tsx'
import * as invalidations from './invalidations.tsx'
import * as launch from './launch.tsx'
import * as importPage from './import.tsx'
import * as imports from './imports.tsx'
import * as invited from './invited.tsx'
import * as layout from './layout.tsx'
import * as onOtherSites from './on-other-sites.tsx'
import * as outcomePage from './outcome-page.tsx'
import * as organisationRecord from './organisation-record.tsx'
import * as overview from './overview.tsx'
import * as policy from './policy.tsx'
import * as press from './press.tsx'
import * as pressEmbargo from './press-embargo.tsx'
import * as pressPictures from './press-pictures.tsx'
import * as pressQuotes from './press-quotes.tsx'
import * as publish from './publish.tsx'
import * as queue from './queue.tsx'
import * as removeDecisionMaker from './remove-decision-maker.tsx'
import * as removeTranslation from './remove-translation.tsx'
import * as settleSignature from './settle-signature.tsx'
import * as signatures from './signatures.tsx'
import * as startImport from './start-import.tsx'
import * as startCampaign from './start-campaign.tsx'
import * as takeOffSeveral from './take-off-several.tsx'
import * as tokens from './tokens.tsx'
import * as translation from './translation.tsx'
import * as webhook from './webhook.tsx'
import * as webhookMessage from './webhook-message.tsx'
import * as webhooks from './webhooks.tsx'
import * as vouching from './vouching.tsx'
import * as writeCorrection from './write-correction.tsx'

const handle: PageHandle = { kind: 'workspace', robots: 'noindex' }

const ofOneCampaign: RouteObject[] = [
  { index: true, ...overview },
  { path: 'draft', ...draft },
  { path: 'draft/translations/new', ...addTranslation },
  { path: 'draft/translations/:locale', ...translation },
  { path: 'draft/translations/:locale/removal', ...removeTranslation },
  { path: 'decision-makers', ...decisionMakers },
  { path: 'decision-makers/:id', ...decisionMaker },
  { path: 'decision-makers/:id/removal', ...removeDecisionMaker },
  { path: 'publish', ...publish },
  { path: 'signatures', ...signatures },
  { path: 'signatures/:id/erasure', ...eraseContact },
  { path: 'signatures/:id/compare', ...compare },
  { path: 'signatures/:id/organisation', ...organisationRecord },
  { path: 'answers', ...bodyAnswers },
  { path: 'signatures/:id/vouching', ...vouching },
  { path: 'signatures/:id/:act', ...settleSignature },
  { path: 'queue', ...queue },
  { path: 'enter', ...enterSignOn },
  { path: 'queue/together', ...approveTogether },
  { path: 'invalidations', ...invalidations },
  { path: 'invalidations/new', ...takeOffSeveral },
  { path: 'imports', ...imports },
  { path: 'imports/new', ...startImport },
  { path: 'imports/:id', ...importPage },
  { path: 'invited', ...invited },
  { path: 'deadline', ...deadline },
  { path: 'correction', ...writeCorrection },
  { path: 'launch', ...launch },
  { path: 'press', ...press },
  { path: 'press/pictures', ...pressPictures },
  { path: 'press/embargo', ...pressEmbargo },
  { path: 'press/quotes', ...pressQuotes },
  { path: 'policy', ...policy },
  { path: 'other-sites', ...onOtherSites },
  { path: 'outcome', ...outcomePage },
  { path: 'archiving', ...archiving },
  { path: 'webhooks', ...webhooks },
  { path: 'webhooks/:id', ...webhook },
  { path: 'webhooks/:id/messages/:message', ...webhookMessage },
  { path: 'state/:change', ...changeState },
]

/** What a lead works in. Every page asks through the same gates as the API. */
export const workspaceRoutes: RouteObject[] = [
  {
    path: 'workspace',
    handle,
    ...layout,
    children: [
      { index: true, ...home },
      { path: 'organisations/new', ...foundOrganisation },
      { path: 'campaigns/new', ...startCampaign },
      { path: 'campaigns/:slug', ...campaign, children: ofOneCampaign },
      { path: 'tokens', ...tokens },
      { path: 'tokens/:id', ...endToken },
    ],
  },
  { path: 'host', handle, ...layout, children: ofTheHost },
]
