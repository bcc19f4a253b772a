type Rewriting = {
  /** Address on the site → file in the folder. */
  files: ReadonlyMap<string, string>
  /** Where everything else leads: to the site, while there is one. */
  siteUrl: string
  note: string
}

const attribute = /\b(href|src)="([^"]*)"/g

/** A page of the site as a file among others: nothing runs in it, nothing is sent from it, and what is in the folder is linked there. */
export function asFile(html: string, { files, siteUrl, note }: Rewriting): string {
  return html
    .replaceAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*\brel="(?:preload|modulepreload|alternate|icon)"[^>]*>/g, '')
    .replaceAll(/<form\b[\s\S]*?<\/form>/g, '')
    .replaceAll(attribute, (whole, name: string, value: string) => {
      const [address, hash] = own(decoded(value), siteUrl)
      if (address === undefined) return whole
      const file = files.get(address)
      return `${name}="${encoded((file ?? siteUrl + address) + hash)}"`
    })
    .replace(/<body[^>]*>/, (body) => `${body}<p class="copy-note">${encoded(note)}</p>`)
}

/** The addresses of the site that a page names. */
export const addressesIn = (html: string, siteUrl: string): string[] => [...html.matchAll(attribute)].flatMap(([, , value]) => own(decoded(value!), siteUrl)[0] ?? [])

/** Which of them are pages of the campaign that belong into the folder; the list and the log, page by page. */
export function isKept(address: string, slug: string): boolean {
  const base = `/campaigns/${slug}`
  return address.startsWith(base) && /^(?:(?:\/versions\/\d+)?(?:\?lang=[a-zA-Z0-9-]+)?|\/(?:backers|log)(?:\?page=\d+)?)$/.test(address.slice(base.length))
}

/** What a page of the campaign is called in the folder: all side by side, so that links need no path. */
export function fileNameOf(address: string, slug: string): string {
  const rest = address.slice(`/campaigns/${slug}`.length).replace(/^\//, '')
  return rest === '' ? 'index.html' : `${rest.replace(/^\?/, 'index?').replace(/\?(?:page|lang)=/, '-').replaceAll('/', '-')}.html`
}

/** Address with query, and what follows `#`; nothing where it leads elsewhere. */
function own(value: string, siteUrl: string): [string | undefined, string] {
  const local = value.startsWith(`${siteUrl}/`) ? value.slice(siteUrl.length) : value
  if (!local.startsWith('/') || local.startsWith('//')) return [undefined, '']
  const [address, hash] = local.split('#')
  return [address!, hash === undefined ? '' : `#${hash}`]
}

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
