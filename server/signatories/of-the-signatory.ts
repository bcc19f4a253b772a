import { Refusal } from '#contracts/refusals.ts'
import type { Signatory } from '#db/queries/signatures.ts'
import type { Opened } from '../signatures/signature-links.ts'

const confirmed = new Set(['held', 'listed', 'withdrawn', 'invalidated'])

/** What the person who signed may do alone: neither the second contact may, nor anybody once that person is forgotten. */
export function ofTheSignatory(opened: Opened): Opened & { signatory: Signatory } {
  if (opened.contact) throw new Refusal('contact.not-yours')
  if (!opened.signatory || !confirmed.has(opened.signature.state)) throw new Refusal('signature.wrong-state')
  return { ...opened, signatory: opened.signatory }
}
