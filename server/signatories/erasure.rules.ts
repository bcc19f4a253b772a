import type { Opening } from '#db/queries/log.ts'

/** What an organisation is called is no matter of a person, unless it is called as the person is. */
const ofTheOrganisation = new Set(['name', 'before'])
const fold = (text: string) => text.normalize('NFC').toLowerCase()

/** Whether what the log says in public names one of these people, by name or address. */
export function namesSomebody(opening: Opening, names: readonly string[]): boolean {
  const sought = names.map(fold)
  return Object.entries(opening).some(([key, value]) => {
    if (typeof value !== 'string') return false
    const said = fold(value)
    return sought.some((name) => (ofTheOrganisation.has(key) ? said === name : said.includes(name)))
  })
}
