import { confirmTokenOf } from '../../../tools/replay/read-mail.ts'
import { expecting } from '../../../tools/replay/client.ts'
import { askToSign, confirm, type Signer } from '../../../tools/replay/signer.ts'
import type { Site } from './site.ts'
import { words as english, type Visitor } from './visitor.ts'

/** What the form of a campaign is filled in with. */
export type SignOn = { organisation: string; place: string; website?: string; person: string; role: string; email: string; quote?: string }

/** The whole form but for the tick, in the words of its language. */
export async function fillIn({ page, field }: Visitor, { organisation, place, website = '', person, role, email, quote = '' }: SignOn, words = english): Promise<void> {
  await field(words('signer.field.organisationName')).fill(organisation)
  await field(words('signer.field.website')).fill(website)
  await field(words('signer.field.country')).selectOption('GB')
  await field(words('signer.field.place')).fill(place)
  await field(words('signer.field.personName')).fill(person)
  await field(words('signer.field.role')).fill(role)
  await field(words('signer.field.email')).fill(email)
  await page.getByLabel(words('signer.field.official'), { exact: true }).check()
  await field(words('signer.field.quote')).fill(quote)
}

export const tickAuthority = ({ page }: Visitor, words = english) => page.getByLabel(words('signer.field.authority'), { exact: true }).check()

/** What a field holds, by its words. */
export const valueOf = ({ field }: Visitor, label: string) => field(label).inputValue()

/** Somebody elsewhere signs and confirms; answers where the sign-on stands. */
export async function signsElsewhere(site: Site, slug: string, signer: Signer): Promise<'listed' | 'held'> {
  const token = await asksElsewhere(site, slug, signer)
  return (await confirm(site.outsider, token)).json.state
}

/** Somebody elsewhere signs; answers the token that the e-mail brought. */
export async function asksElsewhere(site: Site, slug: string, signer: Signer): Promise<string> {
  const { json } = await expecting(200, site.outsider, 'GET', `/api/campaigns/${slug}`)
  const answer = await askToSign(site.outsider, { slug, version: json.campaign.version.number }, signer)
  if (answer.status !== 202) throw new Error(`Signing was answered with ${answer.status}: ${answer.text}`)
  const token = confirmTokenOf(await site.readMail('verify', signer.email))
  if (!token) throw new Error('The e-mail has no link to confirm with.')
  return token
}
