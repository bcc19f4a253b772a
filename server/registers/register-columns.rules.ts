/** What a plain list may say of a body. The first two are needed. */
export const listFields = ['id', 'name', 'otherNames', 'website', 'status', 'email', 'place', 'country', 'kind'] as const
/** Field → what the column is called in the file. */
export type Mapping = Partial<Record<(typeof listFields)[number], string>>

const called: Record<(typeof listFields)[number], RegExp> = {
  id: /^(?:id|org ?id|identifier|number|no|ref|reference|(?:company|charity|registered|registration|register|registered charity|organisation|organization) ?(?:number|no|id)|registration)$/,
  name: /^(?:name|company ?name|charity ?name|organi[sz]ation(?: ?name)?|legal ?name|registered ?name|title)$/,
  otherNames: /^(?:other ?names?|alternative ?names?|alias(?:es)?|previous ?names?|former ?names?|working ?names?|also known as|aka|trading ?names?|known as)$/,
  website: /^(?:web ?site|url|web|web ?page|home ?page|site|web ?address|website url)$/,
  status: /^(?:status|company ?status|charity ?status|registration ?status|state)$/,
  email: /^(?:e ?mail|e ?mail ?address|contact ?e ?mail|public ?e ?mail)$/,
  place: /^(?:place|town|city|town or city|locality|location|post ?town|reg ?address ?post ?town)$/,
  country: /^(?:country|country ?code|country of origin|nation)$/,
  kind: /^(?:type|kind|category|company ?category|charity ?type|legal ?form|organi[sz]ation ?type)$/,
}

const fold = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Each field is the first column that is called so. */
export function mapColumns(columns: readonly string[]): Mapping {
  return Object.fromEntries(listFields.flatMap((field) => columns.filter((column) => called[field].test(fold(column))).slice(0, 1).map((column) => [field, column])))
}

/** The register of bare numbers, where the name of their column says it. */
export const listFrom = (column: string | undefined): string | undefined => (column === undefined ? undefined : /company/i.test(column) ? 'GB-COH' : /charity/i.test(column) ? 'GB-CHC' : undefined)

export type TableKind = 'charities' | 'other-names' | 'list'

/** What a table is, by its columns; undefined where it is none of ours. */
export function kindOf(columns: readonly string[]): TableKind | undefined {
  const has = (...names: string[]) => names.every((name) => columns.includes(name))
  if (has('charity_name', 'charity_registration_status') && columns.includes('registered_charity_number')) return 'charities'
  if (has('charity_name') && (has('charity_name_type') || has('charity_name_id') || (has('organisation_number') && !has('charity_registration_status')))) return 'other-names'
  const { id, name } = mapColumns(columns)
  return id !== undefined && name !== undefined ? 'list' : undefined
}
