import type { Campaign } from '#db/queries/campaigns.ts'
import type { Signature } from '#db/queries/signatures.ts'

type ReadIn = { readIn?: Signature['readIn'] | undefined }

/**
 * The language in which the people of a sign-on are written and spoken to: the one in which its wording was read, from then on; where that was the authoritative one, the
 * campaign's. A lead, journalists, and the public address of an organisation are spoken to in the campaign's alone.
 */
export const localeOfSignOn = ({ readIn }: ReadIn, { locale }: Pick<Campaign, 'locale'>): string => readIn ?? locale

/** What leads from there to the statement in that language. Nothing where a newer version is in force: it may not have that one. */
export const langOfSignOn = ({ readIn, versionNumber }: ReadIn & Pick<Signature, 'versionNumber'>, { currentVersion }: Pick<Campaign, 'currentVersion'>): { lang?: string } => (readIn && versionNumber === currentVersion ? { lang: readIn } : {})
