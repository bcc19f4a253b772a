import type { Transaction } from '#db/database.ts'
import { changeOpening, listOpeningsOf } from '#db/queries/erasing.ts'
import type { Opening } from '#db/queries/log.ts'
import type { Part } from './said-of-backer.ts'
import { isSealed, sealOf } from './seals.rules.ts'

/**
 * Takes what is of a person out of everything that the log says of a sign-on: the seals of these parts stay in their place, so that each entry can
 * still be checked, and their salts go, so that nothing can be matched to them. Answers in how many entries there was something.
 */
export async function takeOut(tx: Transaction, { signatureId, parts }: { signatureId: string; parts: readonly Part[] }): Promise<number> {
  let taken = 0
  for (const { campaignId, number, opening } of await listOpeningsOf(tx, signatureId)) {
    const without = withoutParts(opening, parts)
    if (without === undefined) continue
    await changeOpening(tx, { campaignId, number, opening: without })
    taken += 1
  }
  // Out of the pages of the database's file too.
  if (taken > 0) tx.announce('erasure')
  return taken
}

/** Nothing where there is none of them. */
function withoutParts(opening: Opening, parts: readonly Part[]): Opening | undefined {
  const backer = opening.backer as Opening | null | undefined
  const held = parts.flatMap((part) => {
    const said = backer?.[part]
    return isSealed(said) ? [[part, sealOf(said)] as const] : []
  })
  return held.length > 0 ? { ...opening, backer: { ...backer, ...Object.fromEntries(held) } } : undefined
}
