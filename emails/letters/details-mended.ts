import * as z from 'zod'
import { organisationKinds } from '#contracts/signatures.ts'
import { countryIn } from '#contracts/words/formats.ts'
import { button, letter, LinkRef, list, paragraph, small, type Say } from '../letter.ts'
import { name, Name } from '../names.ts'

const fields = ['website', 'country', 'place', 'sector', 'kind', 'branchOf'] as const
/** What was changed. Empty where it is no longer said; a country and a kind by their codes. */
const Changes = z.strictObject({ website: Name, country: Name, place: Name, sector: Name, kind: Name, branchOf: Name }).partial()

/** The lead has put right what the list says of an organisation beside its name. */
export const detailsMended = letter({
  name: 'details-mended',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, changes: Changes, manage: LinkRef }),
  subject: ({ organisation, title }, { words }) => words('emails.detailsMended.subject', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, changes, manage }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words('emails.detailsMended.what', names)),
      list(fields.flatMap((field) => (changes[field] === undefined ? [] : [lineOf(field, changes[field], say)]))),
      paragraph(say.words('emails.detailsMended.next')),
      button(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    changes: { place: 'Hinderwell', kind: 'group', website: '' },
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
  },
})

function lineOf(field: (typeof fields)[number], value: string, { words, locale }: Say): string {
  const kind = field === 'kind' ? organisationKinds.find((known) => known === value) : undefined
  const isCountry = field === 'country' && /^[A-Z]{2}$/.test(value)
  const said = value === '' ? words('record.correction.nothing') : kind ? words(`domain.organisationKind.${kind}`) : isCountry ? countryIn(locale, value) : name(value)
  return words('record.correction.detail', { field: words(`record.correction.field.${field}`), value: said })
}
