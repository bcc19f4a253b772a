import type { Typed } from './outcome.ts'

/** What a form says for the public log: a code that was chosen, or the words beside it; nothing where neither was. */
export function publicReasonOf({ publicReason, publicWords }: Typed): string | undefined {
  const chosen = publicReason === ownWords ? publicWords : publicReason
  return chosen === '' ? undefined : chosen
}

export const ownWords = 'own'
