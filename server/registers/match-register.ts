import type { Check } from '#contracts/signatures.ts'
import type { Reader } from '#db/database.ts'
import { listRegisterEntries, type RegisterEntry } from '#db/queries/registers.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { findingOf, isMatch, type Finding } from './register-match.rules.ts'
import { numbersMeant } from './register-numbers.rules.ts'

type Numbered = Pick<Signature, 'name' | 'registerId' | 'country'>

/** The entry that a sign-on's number and name both point to; undefined where there is none. Asks nothing where no number was given. */
export async function findMatch(reader: Reader, { name, registerId, country }: Numbered): Promise<RegisterEntry | undefined> {
  if (registerId === null) return undefined
  const entries = await listRegisterEntries(reader, numbersMeant(registerId, country))
  return entries.find((entry) => isMatch(entry, name))
}

/** The number of that entry; null where there is none. */
export const matchRegister = async (reader: Reader, numbered: Numbered): Promise<string | null> => (await findMatch(reader, numbered))?.id ?? null

/** What is checked of it besides: `register` where it matches. */
export const withRegister = (checks: readonly Check[], registerMatch: string | null): Check[] => [...checks.filter((check) => check !== 'register'), ...(registerMatch === null ? [] : (['register'] as const))]

/** What registers say of the numbers of several sign-ons. Those whose number none has are left out. */
export async function findInRegisters<Row extends Numbered & { id: string }>(reader: Reader, rows: readonly Row[]): Promise<Map<string, Finding>> {
  const meant = rows.flatMap(({ id, registerId, country }) => (registerId === null ? [] : [{ id, numbers: numbersMeant(registerId, country) }]))
  const entries = new Map((await listRegisterEntries(reader, [...new Set(meant.flatMap(({ numbers }) => numbers))])).map((entry) => [entry.id, entry]))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return new Map(
    meant.flatMap(({ id, numbers }) => {
      const findings = numbers.flatMap((number) => entries.get(number) ?? []).map((entry) => findingOf(entry, names.get(id)!))
      const best = findings.find(({ says }) => says === 'match') ?? findings[0]
      return best ? [[id, best] as const] : []
    }),
  )
}
