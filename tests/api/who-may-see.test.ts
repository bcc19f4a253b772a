import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { marker, openEveryRoute, openLastingEveryRoute } from '#tests/support/every-route.ts'
import { back, openWorld } from '#tests/support/world.ts'

type Hidden = { state?: 'taken-down' | 'draft'; visibility?: 'link-only' }

/** A campaign with backers that everybody could see, made invisible afterwards: a world for all tests that look at it. */
async function openHidden(how: Hidden) {
  const { world, close } = await openLastingEveryRoute()
  const { campaigns } = world.db.tables
  await world.db.transaction(({ run }) => run.update(campaigns).set(how).where(eq(campaigns.slug, 'homes')))
  const reads = world.samples.filter(({ as, endpoint: { method, path } }) => as === 'anyone' && method === 'GET' && path.includes(':slug')).map(({ path }) => path)
  const addresses = [...reads, '/api/campaigns/homes/live']
  // What other sites show is for everybody or for nobody: there is no picture for a lead alone.
  const forThoseWhoMaySee = reads.filter((path) => !path.endsWith('/picture.png'))
  return { close, hidden: { ...world, reads: forThoseWhoMaySee, addresses, pages: ['/campaigns/homes', '/campaigns/homes/sign', '/campaigns/homes/backers', '/campaigns/homes/log', '/campaigns/homes/press', '/campaigns/homes/versions/1'] } }
}

/** What an answer says to a reader: of a workbook its cells, of a paper its words, of a picture whatever is written in its file. */
async function textOf({ text, body }: { text?: string; body: unknown }): Promise<string> {
  if (text !== undefined) return text
  const bytes = body as Buffer
  if (bytes.subarray(0, 2).toString() === 'PK') return JSON.stringify(await readSheet(bytes).catch(() => Object.values(unzipSync(bytes)).map((file) => strFromU8(file, true))))
  if (bytes.subarray(0, 4).toString() !== '%PDF') return bytes.toString('latin1')
  return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
}

const sayNothing = /Oak Trust|Homes for all|Build them|Alder Valley/

describe.each([
  ['a draft', { state: 'draft' }, 404, 200],
  ['a campaign behind an invitation', { visibility: 'link-only' }, 404, 200],
  ['a campaign that was taken down', { state: 'taken-down' }, 410, 410],
] as [string, Hidden, number, number][])('%s', (_, how, toStrangers, toItsLead) => {
  let hidden: Awaited<ReturnType<typeof openHidden>>['hidden']

  beforeAll(async () => {
    const opened = await openHidden(how)
    hidden = opened.hidden
    return opened.close
  })

  test('is for a stranger at no address, and no answer says a word of it', async () => {
    const { addresses, pages, visitor, otherToken } = hidden
    expect(addresses.length).toBeGreaterThan(7)
    for (const path of [...addresses, ...pages]) {
      for (const caller of [visitor, visitor.as(otherToken), visitor.as('made-up')]) {
        const answer = await caller.get(path)
        expect(answer.status, path).toBe(toStrangers)
        expect(answer.text, path).not.toMatch(sayNothing)
        expect(answer.headers['cache-control'], path).toBe('no-store')
      }
    }
    for (const path of ['/api/campaigns', '/']) {
      const answer = await visitor.get(path)
      expect(answer.text).toContain('trees')
      expect(answer.text).not.toContain('/homes')
    }
    expect((await visitor.post('/api/campaigns/homes/signatures', {})).status).toBe(toStrangers)
  })

  test('is seen by its lead, except where the host has taken it down', async () => {
    for (const path of hidden.reads) expect((await hidden.lead.get(path)).status, path).toBe(toItsLead)
  })

  test('is seen by the host', async () => {
    const { visitor, hostToken, reads } = hidden
    for (const path of reads) expect((await visitor.as(hostToken).get(path)).status, path).toBe(200)
  })
})

describe('what everybody may see', () => {
  test('holds no address, and no person who did not choose to be named', async () => {
    const world = await openEveryRoute()
    const { samples, visitor } = world
    await back(world, 'homes', 'Rowan Union', `${marker}@rowan.example`, { signatory: { name: `${marker} Smith`, role: 'Chair', email: `${marker}@rowan.example` } })
    const reads = samples.filter(({ as, endpoint }) => as === 'anyone' && endpoint.method === 'GET').map(({ path }) => path)
    for (const path of [...reads, '/', '/campaigns/homes', '/campaigns/homes/backers', '/campaigns/homes/log', '/campaigns/homes/versions/1']) {
      const text = await textOf(await visitor.get(path))
      expect(text.length, path).toBeGreaterThan(10)
      expect(text, path).not.toContain(marker)
      // Those who run the site are named with their address on its privacy page alone.
      expect(text.replaceAll('countersign@localhost', ''), path).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/)
    }
  })

  test('names the signatory in name and role where that was chosen, and never the address', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await back(world, 'homes', 'Rowan Union', 'zoe@rowan.example', { showSignatory: true })
    const { text, body } = await world.visitor.get('/api/campaigns/homes/backers')
    expect(body.backers).toMatchObject([{ signatory: { name: 'Ana Ruiz', role: 'Director' } }])
    expect(text).not.toContain('zoe@')
  })

  test('is in public lists no more than is promised beside the form', async () => {
    const world = await openWorld()
    await world.given.campaign()
    const organisation = { website: 'rowan.example', country: 'GB', place: 'Alder', sector: 'Union', registerId: 'SECRET-77', branchOf: 'Rowan' }
    await back(world, 'homes', 'Rowan Union', 'zoe@rowan.example', { organisation, quote: 'Now.', capacity: 'branch' })
    const { body } = await world.visitor.get('/api/campaigns/homes/backers')
    expect(Object.keys(body.backers[0]).sort()).toEqual(['branch', 'branchOf', 'checks', 'confirmedAt', 'country', 'id', 'name', 'place', 'quote', 'sector', 'version', 'website'])
    for (const path of ['backers', 'backers.json', 'backers.csv', 'log']) expect((await world.visitor.get(`/api/campaigns/homes/${path}`)).text).not.toContain('SECRET-77')
  })
})
