import type { OrganisationKind } from '#contracts/signatures.ts'
import type { RegisterEntry } from '#db/queries/registers.ts'

/** What registers call the bodies in them, in words of their own; the first that fits counts. */
const said: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/trade union|\bunion of workers|vakbond|gewerkschaft|syndicat/i, 'union'],
  [/co-?operative|community benefit|industrial and provident|registered society|mutual/i, 'co-operative'],
  [/church|faith|religio|parish of|diocese|mosque|synagogue|parochial/i, 'faith-group'],
  [/school|academ|college|universit|education/i, 'school'],
  [/government|council|authorit|public (?:body|sector)|municipal|overheid/i, 'public-body'],
  [/charit|\bcio\b|stichting|fondation|foundation|\btrust\b|non-?profit/i, 'charity'],
  [/company|\bplc\b|\bltd\b|limited|partnership|\bgmbh\b|\bllp\b/i, 'company'],
  [/network|alliance|federation|umbrella/i, 'network'],
  [/association|club|society|vereniging|verein/i, 'group'],
]

/** What a list is a list of, where it does not say more of an entry. */
const lists: Record<string, OrganisationKind> = { 'GB-CHC': 'charity', 'GB-SC': 'charity', 'GB-NIC': 'charity', 'IE-CHY': 'charity', 'GB-COH': 'company', 'GB-MPR': 'co-operative' }

/** The kind of body that a register takes an entry for; undefined where it does not say. In a register of charities, all are charities. */
export function kindFrom({ id, kind }: Pick<RegisterEntry, 'id' | 'kind'>): OrganisationKind | undefined {
  const ofList = lists[Object.keys(lists).find((list) => id.startsWith(`${list}-`)) ?? '']
  if (ofList === 'charity') return ofList
  return (kind === null ? undefined : said.find(([words]) => words.test(kind))?.[1]) ?? ofList
}
