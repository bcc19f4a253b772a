import { OrganisationKind, type Check } from '#contracts/signatures.ts'
import type { Opening, Said } from '#db/queries/log.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'
import { registerOf } from '../authorisations/register-to-ask.ts'
import { foldName } from '../organisations/fold-name.ts'
import { isSealed } from './seals.rules.ts'

/** What is of a person, or in somebody's own words: each is sealed by itself. */
export const parts = ['quote', 'signatory'] as const
export type Part = (typeof parts)[number]

/** What everybody sees of a backer, as the log keeps it: whatever `presentBacker` makes its line from. */
export function saidOfBacker(row: BackerRow, newSalt: () => string): Opening {
  const { name, website, country, place, sector, kind, branchOf, logoId, capacity, confirmedAt, version, checks, vouchedAt, quote, showSignatory, signatoryName, signatoryRole } = row
  return {
    name,
    ...given({ website, country, place, sector, kind, branchOf, logo: logoId }),
    ...(capacity === 'branch' && { branch: true }),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    version,
    checks,
    ...(checks.includes('lead') && vouchedAt && { vouchedOn: vouchedAt.toISOString().slice(0, 10) }),
    ...((checks.includes('register-address') || checks.includes('register')) && { register: registerOf(row) }),
    ...(quote && { quote: { salt: newSalt(), words: quote } }),
    ...(showSignatory && signatoryName && signatoryRole && { signatory: { salt: newSalt(), name: signatoryName, role: signatoryRole } }),
  }
}

const given = (fields: Record<string, string | null>): Opening => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))

/** The row that it was said of, as it was then. What was erased since is not there. */
export function backerSaid(id: string, said: Opening): BackerRow {
  const name = text(said.name) ?? ''
  const confirmedAt = text(said.confirmedAt)
  const [quote, signatory] = [partOf(said.quote), partOf(said.signatory)]
  return {
    id,
    name,
    nameFolded: foldName(name),
    website: text(said.website),
    country: text(said.country),
    place: text(said.place),
    sector: text(said.sector),
    kind: OrganisationKind.safeParse(said.kind).data ?? null,
    logoId: text(said.logo),
    branchOf: text(said.branchOf),
    capacity: said.branch === true ? 'branch' : 'official',
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
    version: Number(said.version),
    checks: said.checks as Check[],
    vouchedAt: typeof said.vouchedOn === 'string' ? new Date(`${said.vouchedOn}T00:00:00Z`) : null,
    registerMatch: text(said.register),
    registerId: null,
    quote: text(quote.words),
    showSignatory: signatory.name !== undefined,
    signatoryName: text(signatory.name),
    signatoryRole: text(signatory.role),
  }
}

const text = (said: Said | undefined): string | null => (typeof said === 'string' ? said : null)
const partOf = (said: Said | undefined): Opening => (isSealed(said) ? said : {})
