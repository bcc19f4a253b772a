import type { Request } from 'express'

/** The token that a script sends. Any other Authorization (such as that of a proxy with a password, which browsers send along by themselves) is none. */
export const bearerToken = ({ headers }: Pick<Request, 'headers'>): string | undefined => /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
