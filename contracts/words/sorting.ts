const collators = new Map<string, Intl.Collator>()

/** Compares two names as a reader of the language expects: case, accents and punctuation apart, digits as numbers. */
export function collatorFor(locale: string): Intl.Collator {
  const known = collators.get(locale)
  if (known) return known
  const collator = new Intl.Collator(locale, { usage: 'sort', sensitivity: 'variant', ignorePunctuation: true, numeric: true })
  collators.set(locale, collator)
  return collator
}

const articlesOf: Record<string, RegExp> = {
  en: /^(?:the|an|a)\s+(?=\S)/iu,
  cy: /^(?:y|yr)\s+(?=\S)/iu,
  fr: /^(?:les|le|la|l['’´]|une|un)\s*(?<=\s|['’´])(?=\S)/iu,
  es: /^(?:el|los|las|la|lo|una|un)\s+(?=\S)/iu,
  de: /^(?:der|die|das)\s+(?=\S)/iu,
  it: /^(?:il|lo|la|gli|le|i|l['’´])\s*(?<=\s|['’´])(?=\S)/iu,
  pt: /^(?:os|as|o|a)\s+(?=\S)/iu,
  nl: /^(?:de|het|een)\s+(?=\S)/iu,
}

/** The name under which an organisation is filed: without the leading article of the page's language. English articles go everywhere. */
export function filedUnder(name: string, locale: string): string {
  const language = locale.split('-')[0]!
  const bare = name.replace(articlesOf[language] ?? articlesOf.en!, '')
  return bare === name ? name.replace(articlesOf.en!, '') : bare
}
