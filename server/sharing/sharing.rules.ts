import { Lang } from '#contracts/translations.ts'

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Which campaign an address of ours is about, and in which language: its page, or the frame of it. Nothing where it is another site's, or another page. */
export function campaignAskedFor(url: string, siteUrl: string): { slug: string; lang: string | undefined } | undefined {
  if (!URL.canParse(url)) return undefined
  const [asked, own] = [new URL(url), new URL(siteUrl)]
  const isOwn = asked.host === own.host || (local.has(own.hostname) && local.has(asked.hostname) && asked.port === own.port)
  if (!isOwn || !/^https?:$/.test(asked.protocol)) return undefined
  const slug = /^\/(?:campaigns|embed)\/([a-z0-9-]{3,60})\/?$/.exec(asked.pathname)?.[1]
  return slug === undefined ? undefined : { slug, lang: Lang.safeParse(asked.searchParams.get('lang') ?? '').data }
}
