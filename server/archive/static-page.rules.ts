type Rewriting = {
  /** Address on the site → file in the folder. */
  files: ReadonlyMap<string, string>
  /** Where everything else leads: to the site, while there is one. */
  siteUrl: string
  note: string
}

/** All but the one that says where the page stands for good. */
const tag = /<(?!link rel="canonical")[a-z][^>]*>/g
const attribute = /\b(href|src)="([^"]*)"/g

/** A page of the site as a file among others: nothing runs in it, nothing is sent from it, and what is in the folder is linked there. */
export function asFile(html: string, { files, siteUrl, note }: Rewriting): string {
  return html
    .replaceAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*\brel="(?:preload|modulepreload|alternate|icon)"[^>]*>/g, '')
    .replaceAll(/<form\b[\s\S]*?<\/form>/g, '')
    .replaceAll(tag, (whole) =>
      whole.replaceAll(attribute, (said, name: string, value: string) => {
        const [address, hash] = own(decoded(value), siteUrl)
        return address === undefined ? said : `${name}="${encoded((files.get(address) ?? siteUrl + address) + hash)}"`
      }),
    )
    .replace(/<body[^>]*>/, (body) => `${body}<aside class="copy-note">${encoded(note)}</aside>`)
}

/** The addresses of the site that a page names. */
export const addressesIn = (html: string, siteUrl: string): string[] => [...html.matchAll(attribute)].flatMap(([, , value]) => own(decoded(value!), siteUrl)[0] ?? [])

/** Which of them are pages of the campaign that belong into the folder; the list and the log, page by page. */
export function isKept(address: string, slug: string): boolean {
  const rest = restOf(address, slug)
  return rest !== undefined && /^(?:(?:\/versions\/\d+)?(?:\?lang=[a-zA-Z0-9-]+)?|\/(?:backers|log)(?:\?page=\d+)?)$/.test(rest)
}

/** The page of one backer. */
export const isOfOneBacker = (address: string, slug: string): boolean => /^\/backers\/[\w-]+$/.test(restOf(address, slug) ?? '')

/** What follows the address of the campaign; nothing where it is not of this one. */
function restOf(address: string, slug: string): string | undefined {
  const base = `/campaigns/${slug}`
  return address === base || address.startsWith(`${base}/`) || address.startsWith(`${base}?`) ? address.slice(base.length) : undefined
}

/** The numbers of the log's entries that a page holds. */
export const entriesOn = (html: string): string[] => [...html.matchAll(/<li\b[^>]*\bid="entry-(\d+)"/g)].map(([, number]) => number!)

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
