import type { RegisterEntry } from '#db/queries/registers.ts'
import { compareNames } from '../organisations/organisations.rules.ts'

type Named = Pick<RegisterEntry, 'name' | 'otherNames'>

/** Whether a name may be that of an entry: any of those that its register has, as names of organisations are compared. */
export const bearsName = ({ name, otherNames }: Named, typed: string): boolean => [name, ...otherNames].some((known) => compareNames(known, typed) !== 'different')

/** What may be said in public: the number is in the register, is registered there now, and belongs to a body of that name. */
export const isMatch = (entry: Named & Pick<RegisterEntry, 'status'>, typed: string): boolean => entry.status === 'registered' && bearsName(entry, typed)

/** What a register says of a number that was given with a name. */
export type Finding = { says: 'match' | 'other-name' | 'removed' | 'removed-other-name'; entry: RegisterEntry }

export function findingOf(entry: RegisterEntry, typed: string): Finding {
  const bears = bearsName(entry, typed)
  if (entry.status === 'removed') return { says: bears ? 'removed' : 'removed-other-name', entry }
  return { says: bears ? 'match' : 'other-name', entry }
}
