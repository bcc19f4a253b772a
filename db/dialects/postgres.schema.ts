import { tablesIn } from '../tables/all.ts'
import { postgresKit } from './postgres-kit.ts'

export const postgresTables = tablesIn(postgresKit)

// drizzle-kit reads tables as exports of this file.
export const {
  accounts, signInCodes, sessions, apiTokens, leadInvitations, organisations, members, campaigns, drafts, versions, decisionMakers, reports,
  signatures, signatories, signatureReferences, nameKeys, invalidations, contacts, signatureNetworks, objections, imports, invitations, importRows, signatureHistory, links, log, logOpenings, outbox, limits,
} = postgresTables
