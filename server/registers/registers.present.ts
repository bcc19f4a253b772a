import type { RegisteredBody } from '#contracts/registers.ts'
import type { RegisterEntry } from '#db/queries/registers.ts'
import { foldToWords } from './register-keys.rules.ts'
import { inSmallLetters } from './register-place.rules.ts'

/** What everybody may read of an entry: what its register makes public, without the address, which is for one purpose. `q` is what it was found by. */
export function presentRegistered({ id, name, otherNames, website, place, country, kind, status, partOfId }: RegisterEntry, q = ''): RegisteredBody {
  const words = foldToWords(q)
  const has = (text: string) => ` ${foldToWords(text)}`.includes(` ${words}`)
  const other = words === '' || has(name) ? undefined : otherNames.find(has)
  return {
    id,
    name: inSmallLetters(name),
    ...(other && { alsoKnownAs: inSmallLetters(other) }),
    ...(website && { website }),
    ...(place && { place: inSmallLetters(`${place} `).trim() }),
    ...(country && { country }),
    ...(kind && { kind }),
    status,
    ...(partOfId && { partOf: partOfId }),
  }
}
