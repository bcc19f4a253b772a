import { timeIn } from '#contracts/words/formats.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { makeCopy, type Copy } from './copy.ts'

const marked = new WeakMap<Copy, { since: number; copy: Copy }>()
const main = '<main '

/** A page from before the database went away, which says so. Data says it in its headers alone: programs read those. */
export function markStale(copy: Copy, since: Date, locale: string): Copy {
  const known = marked.get(copy)
  if (known && known.since === since.getTime()) return known.copy
  const stale = makeCopy({ body: isPage(copy) ? withSentence(copy.body, since, locale) : copy.body, headers: { ...copy.headers, 'Cache-Control': 'public, max-age=5', Warning: '110 - "Response is Stale"' } })
  marked.set(copy, { since: since.getTime(), copy: stale })
  return stale
}

const isPage = ({ headers }: Copy) => headers['Content-Type']?.startsWith('text/html') ?? false

function withSentence(body: Buffer, since: Date, locale: string): Buffer {
  const words = wordsIn(locale)
  const notice = `<div class="notice notice-care" role="status"><p class="notice-title">${escaped(words('site.stale.title'))}</p><p>${escaped(words('site.stale.sentence', { time: timeIn(locale, since) }))}</p></div>`
  return Buffer.from(body.toString().replace(main, () => `${notice}${main}`))
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character]!)
