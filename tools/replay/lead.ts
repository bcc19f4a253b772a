import { expecting, type Client } from './client.ts'
import type { MailSink } from './mail-sink.ts'
import { codeOf } from './read-mail.ts'

export type Wording = { title: string; ask: string; body: string; locale?: string; /** By language: published together with it. */ translations?: Record<string, { title: string; ask: string; body: string }> }
export type Published = { slug: string; version: number }

/** By a code that is e-mailed and typed, as a person does it. */
export async function signIn(lead: Client, sink: MailSink, email: string): Promise<void> {
  const before = sink.mails.length
  await expecting(202, lead, 'POST', '/api/session/codes', { email })
  const mail = await sink.waitFor((mail) => mail.kind === 'sign-in' && mail.to === email && sink.mails.indexOf(mail) >= before, 30_000)
  if (!mail) throw new Error(`No e-mail with a sign-in code arrived within 30 s at port ${sink.port}. Is it where the server sends its e-mails (SMTP_URL)?`)
  const code = codeOf(mail)
  if (!code) throw new Error('The sign-in e-mail has no line that is a code of the form ABCD-EFGH.')
  await expecting(200, lead, 'POST', '/api/session', { email, code })
  const { json } = await expecting(200, lead, 'GET', '/api/session')
  if (json.account?.email !== email) throw new Error('Signed in, but the session does not say so.')
}

/** From nothing to an open campaign with somebody to write to. */
export async function publishCampaign(lead: Client, { title, ask, body, locale, translations = {} }: Wording): Promise<Published> {
  const founded = await expecting(201, lead, 'POST', '/api/organisations', { name: 'Fernhill Assembly', country: 'GB' })
  const started = await expecting(201, lead, 'POST', '/api/campaigns', { organisationId: founded.json.organisation.id, title })
  const slug: string = started.json.campaign.slug
  const path = `/api/campaigns/${slug}`
  await expecting(200, lead, 'PUT', `${path}/draft`, { title, ask, body, ...(locale && { locale }) })
  for (const [language, words] of Object.entries(translations)) await expecting(200, lead, 'PUT', `${path}/draft/translations/${language}`, words)
  await expecting(201, lead, 'POST', `${path}/decision-makers`, { name: 'Rt Hon Imogen Ashgrove', role: 'Minister', institution: 'Department for Testing', address: '1 Example Square\nFernhill' })
  const published = await expecting(201, lead, 'POST', `${path}/versions`, {})
  for (const language of Object.keys(translations)) await expecting(200, lead, 'GET', `${path}?lang=${language}`)
  return { slug, version: published.json.version.number }
}
