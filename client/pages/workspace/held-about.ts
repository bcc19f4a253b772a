import type { LeadSignature } from '#contracts/lead-signatures.ts'

/** What it is that waits: the sign-on, one that was disputed, a changed name, or a signatory's answer. */
export type About = 'check' | 'dispute' | 'name' | 'reply'

export function aboutOf({ state, heldFor, proposedName }: LeadSignature): About {
  if (state === 'invalidated') return 'reply'
  if (state !== 'held' && proposedName !== undefined) return 'name'
  return heldFor === 'dispute' ? 'dispute' : 'check'
}

/** What can be settled with others at once; a dispute, a name and an answer are each looked at by themselves. */
export const mayBeTicked = (signature: LeadSignature): boolean => aboutOf(signature) === 'check'
