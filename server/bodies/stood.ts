import type { Signature } from '#db/queries/signatures.ts'
import type { Stood } from '#db/tables/bodies.ts'

/** How a confirmed sign-on stands, as far as an answer may change it. */
export const stoodOf = ({ state, heldFor, organisationId, branchOf, joinedToId, reason, disputed }: Signature): Stood => ({ state, heldFor, organisationId: organisationId ?? '', branchOf, joinedToId, reason, disputed })

export const standAlike = (one: Stood, other: Stood): boolean => (Object.keys(one) as (keyof Stood)[]).every((what) => one[what] === other[what])
