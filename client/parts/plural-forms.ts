/** One sentence for each plural category of a language, so that a script without the catalogue can choose among them. */
export function pluralForms(locale: string, say: (count: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(locale)
  const forms: Record<string, string> = {}
  for (let sample = 0; sample <= 200; sample++) forms[rules.select(sample)] ??= say(sample)
  forms.other ??= say(1_000_000)
  return forms
}
