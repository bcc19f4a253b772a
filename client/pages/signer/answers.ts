import type { Asked } from '#contracts/endpoint.ts'
import type { Refused } from '#contracts/refusals.ts'
import { askToSign } from '#contracts/signatures.ts'
import { putProblems } from '#contracts/words/refused.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Problem } from '../../ui/problems.ts'

/** Every field of the form, under the name by which a refusal calls it. */
export const fields = [
  'organisation.name',
  'organisation.website',
  'organisation.country',
  'organisation.place',
  'organisation.registerId',
  'organisation.branchOf',
  'signatory.name',
  'signatory.role',
  'signatory.email',
  'capacity',
  'authority',
  'basis',
  'basisWords',
  'authoriser.name',
  'authoriser.role',
  'authoriser.email',
  'quote',
  'showSignatory',
  'version',
  'readIn',
  'invitation',
  'askingUntil',
] as const

export type FieldName = (typeof fields)[number]
/** What was typed, exactly. It travels in the form from step to step: the server keeps nothing before it is sent. */
export type Answers = Partial<Record<FieldName, string>>

export const answersIn = (form: FormData): Answers =>
  Object.fromEntries(fields.flatMap((name) => (typeof form.get(name) === 'string' ? [[name, form.get(name) as string]] : [])))

/** The same as the endpoint wants it. */
export const signOnFrom = (slug: string, answers: Answers): Asked<typeof askToSign> => ({
  slug,
  organisation: {
    name: answers['organisation.name'] ?? '',
    website: answers['organisation.website'],
    country: answers['organisation.country'],
    place: answers['organisation.place'],
    registerId: answers['organisation.registerId'],
    branchOf: answers['organisation.branchOf'],
  },
  signatory: { name: answers['signatory.name'] ?? '', role: answers['signatory.role'] ?? '', email: answers['signatory.email'] ?? '' },
  capacity: answers.capacity ?? '',
  authority: answers.authority ?? '',
  basis: answers.basis ?? '',
  basisWords: answers.basisWords,
  ...authoriserIn(answers),
  version: answers.version ?? '',
  ...(answers.readIn && { readIn: answers.readIn }),
  quote: answers.quote,
  showSignatory: answers.showSignatory ?? '',
  ...(answers.invitation && { invitation: answers.invitation }),
  ...(answers.askingUntil !== undefined && { askingUntil: answers.askingUntil }),
})

/** Nobody, where nothing of it was filled in. */
function authoriserIn(answers: Answers) {
  const [name = '', role = '', email = ''] = (['name', 'role', 'email'] as const).map((part) => answers[`authoriser.${part}`]?.trim())
  return name || role || email ? { authoriser: { name, role, email } } : {}
}

/** What is wrong before anything is sent, in the order of the form. */
export function problemsIn(slug: string, answers: Answers, locale: string): Problem[] {
  const checked = askToSign.input.safeParse(signOnFrom(slug, answers))
  if (checked.success) return []
  const problems = inFormOrder(putProblems(checked.error.issues, wordsIn(locale)))
  // Whoever asks first has nothing to tick yet.
  return answers.askingUntil === undefined ? problems : problems.filter(({ field }) => field !== 'authority')
}

/** The fields that the server did not accept, in the order of the form. */
export const problemsOf = (refused: Refused): Problem[] => inFormOrder(refused.answer.fields ?? [])

const place = ({ field }: Problem) => fields.findIndex((name) => name === field)
const inFormOrder = (problems: readonly Problem[]): Problem[] => problems.toSorted((one, other) => place(one) - place(other))
