import type { Reply } from './caller.ts'

/** What goes with every answer about a campaign that is not public, whoever gets it. */
const ofPrivate = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' } as const

export const privateHeaders = ({ isPrivate }: Pick<Reply, 'isPrivate'>): Record<string, string> => (isPrivate ? ofPrivate : {})
