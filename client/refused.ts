import type { Refused } from '#contracts/refusals.ts'

/**
 * The product's "no", if that is what was thrown. By name, not by class: in production the pages are a bundle of their own,
 * with their own copy of every class.
 */
export const refusedOf = (thrown: unknown): Refused | undefined => (thrown instanceof Error && thrown.name === 'Refused' && 'answer' in thrown ? (thrown as Refused) : undefined)
