import { tablesIn } from '../tables/all.ts'
import { postgresKit } from './postgres-kit.ts'

export const postgresTables = tablesIn(postgresKit)

// drizzle-kit reads tables as exports of this file.
export const {
  accounts, signInCodes, sessions, apiTokens, leadInvitations, organisations, organisationIdentifiers, organisationNames, pictures, members, campaigns, drafts, versions, draftTranslations, versionTranslations, decisionMakers, reports,
  signatures, signatories, signatureReferences, nameKeys, invalidations, contacts, signatureNetworks, objections, authorisations, bodyAnswers, imports, invitations, importRows, signatureHistory, links, log, logOpenings, outbox, limits, registerImports, registerEntries, registerKeys, pressDesks, pressQuotes, pressQuestions, webhooks, webhookMessages,
} = postgresTables
