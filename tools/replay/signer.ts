import type { Answer, Client } from './client.ts'
import type { Published } from './lead.ts'

export type Signer = { name: string; email: string; website?: string; country?: string; sector?: string }

const people = ['Amara Okafor', 'Bronwen Pritchard', 'Chidi Lindqvist', 'Dunja Marković', 'Elif Sørensen', 'Farid Novák', 'Gwen Ó Dálaigh', 'Hana Müller']

/** Plain JSON without cookies, as a script or an embedded form sends it. */
export const askToSign = (client: Client, { slug, version }: Published, { name, email, website, country, sector }: Signer): Promise<Answer> =>
  client('POST', `/api/campaigns/${slug}/signatures`, {
    organisation: { name, ...(website && { website }), ...(country && { country }), ...(sector && { sector }) },
    signatory: { name: people[email.length % people.length], role: 'Secretary', email },
    capacity: 'official',
    authority: true,
    version,
  })

export const confirm = (client: Client, token: string): Promise<Answer> => client('POST', `/api/confirmations/${token}`, {})
