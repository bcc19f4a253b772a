const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Which campaign an address of ours is about: its page, or the frame of it. Nothing where it is another site's, or another page. */
export function slugIn(url: string, siteUrl: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const [asked, own] = [new URL(url), new URL(siteUrl)]
  const isOwn = asked.host === own.host || (local.has(own.hostname) && local.has(asked.hostname) && asked.port === own.port)
  if (!isOwn || !/^https?:$/.test(asked.protocol)) return undefined
  return /^\/(?:campaigns|embed)\/([a-z0-9-]{3,60})\/?$/.exec(asked.pathname)?.[1]
}
