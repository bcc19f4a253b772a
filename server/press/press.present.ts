import type { PressContact, PressQuote } from '#contracts/press.ts'
import type { DeskQuote } from '#contracts/press-desk.ts'
import type { PressDeskRow } from '#db/queries/press.ts'
import type { PressQuoteRow } from '#db/queries/press-quotes.ts'
import { namedFor } from './press.rules.ts'

type Contact = Pick<PressDeskRow, 'contactName' | 'contactRole' | 'contactEmail' | 'contactPhone' | 'contactHours'>

/** As much as the lead has said of whom to ask. */
export const presentContact = ({ contactName: name, contactRole: role, contactEmail: email, contactPhone: phone, contactHours: hours }: Contact): PressContact => ({
  ...(name && { name }),
  ...(role && { role }),
  ...(email && { email }),
  ...(phone && { phone }),
  ...(hours && { hours }),
})

/** Nothing where nobody may be named for it now. */
export function presentQuote(row: PressQuoteRow, lead: string): PressQuote | undefined {
  const named = namedFor(row)
  return named && { id: row.id, words: row.words, ...named, organisation: row.organisation ?? lead, ...(row.signatureId !== null && { backer: row.signatureId }) }
}

/** For the lead: with what it has decided about it. A sign-on that is held may be quoted once it is listed, and waits till then. */
export function presentDeskQuote(row: PressQuoteRow, lead: string): DeskQuote | undefined {
  const quote = presentQuote(row, lead)
  return quote && { ...quote, givenAt: row.createdAt.toISOString(), clearedAt: row.clearedAt?.toISOString() ?? null }
}
