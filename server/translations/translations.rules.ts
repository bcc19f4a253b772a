import type { TranslationChoices, TranslationState } from '#contracts/translations.ts'

type Words = { title: string; ask: string; body: string }
type Saved = Words & { updatedAt: Date }
type Translated = Saved & { locale: string }

const parts = ['title', 'ask', 'body'] as const
const isMissing = (words: Words) => (part: (typeof parts)[number]) => words[part].trim() === ''

/** Where a translation stands beside the draft that it translates: `updatedAt` of a draft is when its words were last changed. */
export function stateOf(translation: Saved, draft: Saved): TranslationState {
  if (parts.every(isMissing(translation))) return 'empty'
  if (parts.some(isMissing(translation))) return 'unfinished'
  return translation.updatedAt < draft.updatedAt ? 'outdated' : 'complete'
}

type Settled<Row> = { published: Row[]; problems: { field: string; problem: string }[] }

/** Which translations are frozen with a version. Nothing is left out, and nothing goes out unfinished or outdated, without a word of the lead. */
export function settleTranslations<Row extends Translated>(rows: readonly Row[], draft: Saved & { locale: string }, choices: TranslationChoices): Settled<Row> {
  const published: Row[] = []
  const problems: { field: string; problem: string }[] = []
  for (const row of rows) {
    const [state, choice] = [row.locale === draft.locale ? 'unfinished' : stateOf(row, draft), choices[row.locale]]
    const problem = problemOf(state, choice)
    if (problem) problems.push({ field: `translations.${row.locale}`, problem })
    else if (choice !== 'leave-out') published.push(row)
  }
  const known = new Set(rows.map(({ locale }) => locale))
  for (const locale of Object.keys(choices)) if (!known.has(locale)) problems.push({ field: `translations.${locale}`, problem: 'translation.none' })
  return { published, problems }
}

function problemOf(state: TranslationState, choice: TranslationChoices[string] | undefined): string | undefined {
  if (choice === 'leave-out' || state === 'complete') return undefined
  if (choice === undefined) return 'translation.choose'
  return state === 'outdated' ? undefined : 'translation.unfinished'
}
