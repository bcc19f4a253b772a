import type * as z from 'zod'
import { timeInZone } from '#contracts/words/formats.ts'
import { spokenIn, wordsIn, type Words } from '#contracts/words/words.ts'
import { html } from './html.ts'
import { paragraph, type Block, type Letter, type LinkRef, type Say } from './letter.ts'
import { bareNames, name } from './names.ts'
import { plainText } from './plain-text.ts'

const paths: Record<LinkRef['purpose'], string> = { verify: 'confirm', manage: 'signature', object: 'objection', unsubscribe: 'unsubscribe', address: 'address', contact: 'contact', decide: 'decide', invitation: 'invitation', founding: 'founding', authorise: 'authorise', embargo: 'preview', question: 'question' }

export type Rendering = {
  locale: string
  site: { url: string; name: string }
  /** Derive the token of a link and a typed code: they exist only while the e-mail is made. */
  linkToken: (link: LinkRef) => string
  typedCode: (purpose: 'sign-in' | 'verify', id: string) => string
  replyTo?: string | undefined
  /** Of a campaign that is not public at the moment of rendering: until when, in which zone. */
  beforeLaunch?: BeforeLaunch | undefined
}

export type BeforeLaunch = { launchAt: Date | null; launchZone: string | null }

export type Rendered = { subject: string; html: string; text: string; unsubscribeUrl?: string }

/** Subject, HTML and plain text from the one source. `props` are as they were posted. */
export function render<Shape extends z.ZodObject>(letter: Letter<Shape>, props: unknown, { locale, site, linkToken, typedCode, replyTo, beforeLaunch }: Rendering): Rendered {
  const spoken = spokenIn(locale)
  const words = wordsIn(spoken)
  const say: Say = { words, locale: spoken, url: (link) => `${site.url}/${paths[link.purpose]}/${linkToken(link)}`, code: typedCode, site }
  const checked = letter.props.parse(props)
  if (beforeLaunch) say.beforeLaunch = privateUntil(beforeLaunch, checked, words, spoken)
  const unsubscribe = letter.unsubscribe?.(checked)

  const subject = bareNames(letter.subject(checked, say)).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  const blocks = say.beforeLaunch === undefined ? letter.body(checked, say) : asPrivate(letter.body(checked, say), say.beforeLaunch, site)
  const footer = [words('emails.footer.from', { site: site.name, host: new URL(site.url).host }), ...(replyTo ? [words('emails.footer.answers', { address: replyTo })] : [])]
  return { subject, html: html({ locale: spoken, subject, blocks, footer, site }), text: plainText(blocks, footer, words), ...(unsubscribe && { unsubscribeUrl: say.url(unsubscribe) }) }
}

function privateUntil({ launchAt, launchZone }: BeforeLaunch, props: Record<string, unknown>, words: Words, locale: string): string {
  if (launchAt) return words('emails.beforeLaunch.until', { time: timeInZone(locale, launchAt, launchZone ?? 'UTC') })
  return typeof props.lead === 'string' ? words('emails.beforeLaunch.open', { lead: name(props.lead) }) : words('emails.beforeLaunch.openUnnamed')
}

/** Says after the first sentence that it is private, and leaves out links to pages that whoever opens the e-mail elsewhere cannot see yet. */
function asPrivate(blocks: Block[], sentence: string, site: Rendering['site']): Block[] {
  const [first, ...rest] = blocks.filter((block) => !('url' in block && block.url.startsWith(`${site.url}/campaigns/`)))
  return first ? [first, paragraph(sentence), ...rest] : [paragraph(sentence)]
}
