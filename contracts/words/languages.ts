/** Making a formatter costs more than using it a hundred times. */
const known = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string): Intl.DisplayNames {
  const names = known.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language', fallback: 'none', languageDisplay: 'standard' })
  known.set(locale, names)
  return names
}

/** Whether anybody has a name for it: of the tags that are well formed, most name no language. */
export const isLanguage = (locale: string): boolean => namesIn('en').of(locale) !== undefined

/** What a language is called in another: French, in English. */
export const languageIn = (spoken: string, locale: string): string => namesIn(spoken).of(locale) ?? namesIn('en').of(locale) ?? locale

/** What its readers call it: Français, العربية. As a title, since it stands alone in lists and links. */
export function ownNameOf(locale: string): string {
  // What nothing here speaks is named in English.
  const [speaks] = Intl.DisplayNames.supportedLocalesOf([locale])
  const name = languageIn(speaks ?? 'en', locale)
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(speaks ?? 'en') + rest.join('')
}

/** As much of a tag as tells it from the others: of `en-GB` and `fr` the country says nothing, of `pt-PT` and `pt-BR` it does. */
export function tellingApart(locale: string, among: readonly string[]): string {
  const { language, script } = new Intl.Locale(locale)
  const bare = script ? `${language}-${script}` : language
  const others = among.filter((other) => other !== locale)
  return others.some((other) => other === bare || other.startsWith(`${bare}-`)) ? locale : bare
}
