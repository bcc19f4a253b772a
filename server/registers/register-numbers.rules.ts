import { readIdentifier } from '../organisations/identifiers.rules.ts'

/** A list of org-id.guide and a number in it: `GB-CHC-279417`, `XI-ROR-0342dzm54`. */
const whole = /^([A-Z]{2,3}-[A-Z]{2,12})[\s:/-]+([\p{L}\p{N}][\p{L}\p{N}./-]{0,40})$/u

export type RegisterNumber = { register: string; number: string; id: string }

const numbered = (register: string, number: string): RegisterNumber => ({ register, number, id: `${register}-${number}` })

/** A number that says which register it is of; undefined where it does not. */
export function readWholeNumber(typed: string): RegisterNumber | undefined {
  const [, register, number] = whole.exec(typed.normalize('NFKC').trim().toUpperCase()) ?? []
  // What a number is written with beside its letters and digits means something; letters of ROR are small ones.
  return register && number ? numbered(register, register === 'XI-ROR' ? number.toLowerCase() : number) : undefined
}

/** What somebody may have meant by a number that was typed: as it is, or as one of the United Kingdom's. */
export const numbersMeant = (typed: string, country?: string | null): string[] => [...new Set([readWholeNumber(typed)?.id, readIdentifier(typed, country).identifier, readIdentifier(typed, country ?? 'GB').identifier])].filter((id) => id !== undefined)
