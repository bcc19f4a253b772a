import type * as z from 'zod'
import { spokenIn, wordsIn } from '#contracts/words/words.ts'
import { html } from './html.ts'
import type { Letter, LinkRef, Say } from './letter.ts'
import { bareNames } from './names.ts'
import { plainText } from './plain-text.ts'

const paths: Record<LinkRef['purpose'], string> = { verify: 'confirm', manage: 'signature', object: 'objection', unsubscribe: 'unsubscribe', address: 'address', contact: 'contact', decide: 'decide', invitation: 'invitation', founding: 'founding' }

export type Rendering = {
  locale: string
  site: { url: string; name: string }
  /** Derive the token of a link and a typed code: they exist only while the e-mail is made. */
  linkToken: (link: LinkRef) => string
  typedCode: (purpose: 'sign-in' | 'verify', id: string) => string
  replyTo?: string | undefined
}

export type Rendered = { subject: string; html: string; text: string; unsubscribeUrl?: string }

/** Subject, HTML and plain text from the one source. `props` are as they were posted. */
export function render<Shape extends z.ZodObject>(letter: Letter<Shape>, props: unknown, { locale, site, linkToken, typedCode, replyTo }: Rendering): Rendered {
  const spoken = spokenIn(locale)
  const words = wordsIn(spoken)
  const say: Say = { words, locale: spoken, url: (link) => `${site.url}/${paths[link.purpose]}/${linkToken(link)}`, code: typedCode, site }
  const checked = letter.props.parse(props)
  const unsubscribe = letter.unsubscribe?.(checked)

  const subject = bareNames(letter.subject(checked, say)).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  const blocks = letter.body(checked, say)
  const footer = [words('emails.footer.from', { site: site.name, host: new URL(site.url).host }), ...(replyTo ? [words('emails.footer.answers', { address: replyTo })] : [])]
  return { subject, html: html({ locale: spoken, subject, blocks, footer, site }), text: plainText(blocks, footer), ...(unsubscribe && { unsubscribeUrl: say.url(unsubscribe) }) }
}
