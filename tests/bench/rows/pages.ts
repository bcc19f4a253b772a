import { openBare, fetchRaw } from '../bare.ts'
import { openGround } from '../ground.ts'
import { requestsPerSecond } from '../load.ts'
import { alternate, type Effort } from '../rounds.ts'
import { asRatio, type Finding } from '../table.ts'

const sizes = [10, 1000, 10_000]
const bare = 'bare node:http, same head and body'

/** The public page of a campaign that few, many and very many back. */
export async function pages(effort: Effort): Promise<Finding[]> {
  const ground = await openGround({ campaigns: sizes.map((backers) => ({ slug: `with-${backers}`, backers })) })
  try {
    const found: { size: number; ours: number; yardstick: number; kilobytes: number }[] = []
    for (const size of sizes) {
      const url = `${ground.url}/campaigns/with-${size}`
      const yardstick = await openBare(url)
      const { body } = await fetchRaw(url)
      const { seconds } = effort
      const speeds = await alternate({ ours: () => requestsPerSecond({ url, seconds }), yardstick: () => requestsPerSecond({ url: yardstick.url, seconds }) }, effort)
      yardstick.close()
      found.push({ size, kilobytes: body.length / 1024, ...speeds })
    }
    const [few, many, most] = found as [(typeof found)[0], (typeof found)[0], (typeof found)[0]]
    const rows = found.map(({ size, ours, yardstick, kilobytes }) => asRatio({ what: `public page, ${size.toLocaleString('en')} backers`, ours, yardstick, unit: 'pages/s', of: bare, goal: 0.8, note: `${kilobytes.toFixed(1)} kB each` }))
    // The same page sends more bytes where more backers are on it, up to a thousand: what sending alone costs stands in the yardstick.
    const flat = (what: string, one: typeof few, other: typeof few) => asRatio({ what, ours: other.ours / other.yardstick, yardstick: one.ours / one.yardstick, unit: 'of bare', of: `at ${one.size.toLocaleString('en')} backers`, goal: 0.9 })
    return [...rows, flat('its cost at 10,000 backers, less sending', few, most), asRatio({ what: 'its speed at 10,000 backers', ours: most.ours, yardstick: many.ours, unit: 'pages/s', of: 'at 1,000 backers (as many on a page)', goal: 0.9 }), ...(await record(ground.url, effort))]
  } finally {
    await ground.close()
  }
}

const recordPaths = [
  { what: 'Atom feed', path: (slug: string) => `/campaigns/${slug}/log.atom` },
  { what: 'JSON Feed', path: (slug: string) => `/campaigns/${slug}/log.json` },
  { what: 'embedded frame', path: (slug: string) => `/embed/${slug}` },
  { what: 'log, first page', path: (slug: string) => `/campaigns/${slug}/log` },
  { what: 'one entry of the log', path: (slug: string) => `/campaigns/${slug}/log/3` },
]

/** What others follow and frame, whatever the size of the campaign. */
async function record(site: string, effort: Effort): Promise<Finding[]> {
  const found: Finding[] = []
  for (const size of sizes) for (const { what, path } of recordPaths) {
    const url = `${site}${path(`with-${size}`)}`
    const yardstick = await openBare(url)
    const { body } = await fetchRaw(url)
    const { seconds } = effort
    const speeds = await alternate({ ours: () => requestsPerSecond({ url, seconds }), yardstick: () => requestsPerSecond({ url: yardstick.url, seconds }) }, effort)
    yardstick.close()
    found.push(asRatio({ what: `${what}, ${size.toLocaleString('en')} backers`, ...speeds, unit: 'answers/s', of: bare, goal: 0.7, note: `${(body.length / 1024).toFixed(1)} kB each` }))
  }
  return found
}

/** What programs read, and what nobody needs again. */
export async function data(effort: Effort): Promise<Finding[]> {
  const ground = await openGround({ campaigns: [{ slug: 'with-1000', backers: 1000 }] })
  try {
    const found: Finding[] = []
    const { etag = '' } = (await fetchRaw(`${ground.url}/campaigns/with-1000`)).headers
    const asked: { what: string; path: string; headers: Record<string, string> }[] = [
      { what: 'count', path: '/api/campaigns/with-1000/count', headers: {} },
      { what: 'backers?page=2', path: '/api/campaigns/with-1000/backers?page=2', headers: {} },
      { what: 'public page, 304', path: '/campaigns/with-1000', headers: { 'If-None-Match': etag } },
    ]
    for (const { what, path, headers } of asked) {
      const url = `${ground.url}${path}`
      const yardstick = await openBare(url)
      const { seconds } = effort
      const speeds = await alternate({ ours: () => requestsPerSecond({ url, seconds, headers }), yardstick: () => requestsPerSecond({ url: yardstick.url, seconds, headers }) }, effort)
      yardstick.close()
      found.push(asRatio({ what, ...speeds, unit: 'answers/s', of: bare, goal: 0.7 }))
    }
    return found
  } finally {
    await ground.close()
  }
}
