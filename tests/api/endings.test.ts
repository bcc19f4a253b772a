import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { LogEntry } from '#contracts/record.ts'
import { makeHost } from '#server/admin/people.ts'
import { back, openWorld, tokenOf, type World } from '#tests/support/world.ts'

const day = 86_400_000
const homes = '/api/campaigns/homes'
const outcome = { outcome: 'won', words: 'The council **agreed** on 3 March.' }

async function openClosed() {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  const lead = world.visitor.as(token)
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { quote: 'Homes now', showSignatory: true })
  const elm = await back(world, 'homes', 'Elm Society', 'bo@elm.example')
  await lead.post(`${homes}/closure`)
  return { ...world, lead, manage: tokenOf(manageUrl), elm: tokenOf(elm.manageUrl) }
}

const kindsIn = async ({ visitor }: Pick<World, 'visitor'>) => ((await visitor.get(`${homes}/log`)).body.entries as { kind: string }[]).map(({ kind }) => kind)
const told = async ({ outbox }: Pick<World, 'outbox'>) => (await outbox()).filter(({ letter, props }) => letter === 'backers-told' && props?.what === 'outcome').map(({ to, props }) => [to, props?.outcome])

describe('an outcome', () => {
  test('is said once a campaign is closed, shown first, and told to its backers once, but not to those who want no news; what is corrected is logged as that', async () => {
    const world = await openClosed()
    const { lead, visitor } = world
    await visitor.patch(`/api/signatures/${world.elm}`, { news: false })
    const preview = (await lead.post(`${homes}/outcome/preview`, { words: outcome.words })).body
    expect(preview).toMatchObject({ html: '<p>The council <strong>agreed</strong> on 3 March.</p>', notes: [] })
    const before = (await told(world)).length
    const said = await lead.post(`${homes}/outcome`, outcome)
    expect(said.body.campaign.outcome).toMatchObject({ kind: 'won', html: preview.html, at: '2026-03-02T09:00:00.000Z' })
    expect((await told(world)).length - before).toBe(preview.told)
    expect(await told(world)).toContainEqual(['ana@oak.example', 'won'])
    await lead.post(`${homes}/outcome`, outcome)
    await lead.post(`${homes}/outcome`, { ...outcome, outcome: 'partly' })
    expect((await told(world)).length).toBe(preview.told)
    expect((await kindsIn(world)).slice(0, 3)).toEqual(['corrected', 'outcome', 'closed'])
    await lead.post(`${homes}/outcome`, { outcome: 'partly', words: 'The council agreed on **4** March.' })
    const { entries } = (await visitor.get(`${homes}/log?only=corrections`)).body as { entries: LogEntry[] }
    expect(entries.map(({ words, correction }) => [words, correction])).toEqual([
      ['The lead corrected something', { wrong: 'What came of the campaign: It was won in part.\nThe council agreed on 3 March.', right: 'What came of the campaign: It was won in part.\nThe council agreed on 4 March.' }],
      ['The lead corrected something', { wrong: 'What came of the campaign: It was won.', right: 'What came of the campaign: It was won in part.' }],
    ])
    expect((await lead.post(`${homes}/outcome/preview`, { words: 'x' })).body.told).toBe(0)
    const page = await visitor.get('/campaigns/homes')
    expect(page.text.indexOf('It was won in part')).toBeGreaterThan(0)
    expect(page.text.indexOf('It was won in part')).toBeLessThan(page.text.indexOf('Who backs it'))
    const revision = (await visitor.get(`${homes}/count`)).body.revision as number
    expect((await visitor.get(`${homes}?at=${revision - 1}`)).body.campaign.outcome).toMatchObject({ kind: 'partly', words: outcome.words })
    expect((await visitor.get(`${homes}?at=${revision - 2}`)).body.campaign.outcome.kind).toBe('won')
    expect((await visitor.get(`${homes}?at=${revision - 3}`)).body.campaign.outcome).toBeUndefined()
    expect((await lead.post(`${homes}/reopening`)).body.code).toBe('campaign.has-outcome')
  })

  test('is not said of a campaign that runs, or without words', async () => {
    const { given, visitor } = await openWorld()
    const lead = visitor.as((await given.campaign()).token)
    expect((await lead.post(`${homes}/outcome`, outcome)).body.code).toBe('campaign.not-closed')
    expect((await lead.post(`${homes}/outcome`, { outcome: 'best', words: '  ' })).body.fields).toEqual([{ field: 'outcome', message: 'Choose what came of it' }, { field: 'words', message: 'Say in your own words what came of it' }])
  })
})

describe('an archived campaign', () => {
  test('stays as it was, refuses every change with a sentence, and still lets people be erased', async () => {
    const world = await openClosed()
    const { lead, visitor, later } = world
    expect((await lead.post(`${homes}/archiving`)).body.code).toBe('campaign.confirming')
    later(day + 1000)
    expect((await lead.get(`${homes}/archiving`)).body).toEqual({ may: true, waiting: 0, confirmsUntil: null })
    expect((await lead.post(`${homes}/archiving`)).body.campaign).toMatchObject({ state: 'archived', count: 2, archivedAt: world.services.now().toISOString() })
    expect((await lead.post(`${homes}/archiving`)).status).toBe(200)
    const before = (await visitor.get(`${homes}/backers.json`)).text
    const signature = (await lead.get(`${homes}/signatures`)).body.signatures[0].id as string
    const refused = [
      await lead.post(`${homes}/reopening`),
      await lead.post(`${homes}/outcome`, outcome),
      await lead.put(`${homes}/draft`, { title: 'x', ask: 'x', body: 'x' }),
      await lead.post(`${homes}/versions`),
      await lead.patch(homes, { policy: 'hold-all' }),
      await lead.post(`${homes}/decision-makers`, { name: 'Dana' }),
      await lead.post(`${homes}/signatures/${signature}/invalidation`, { reason: 'x', publicReason: 'mistake' }),
      await visitor.post(`/api/signatures/${world.manage}/withdrawal`, { name: 'Oak Trust' }),
      await visitor.patch(`/api/signatures/${world.manage}`, { quote: 'Something else' }),
    ]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [409, 'campaign.archived']))
    expect(refused[0]!.body.message).toContain('nothing on it changes any more')
    expect((await visitor.get(`${homes}/backers.json`)).text).toBe(before)
    expect((await visitor.get('/campaigns/homes')).text).toContain('This campaign is over')

    expect((await visitor.post(`/api/signatures/${world.manage}/erasure`, { name: 'Oak Trust' })).status).toBeLessThan(300)
    expect((await kindsIn(world)).slice(0, 2)).toEqual(['redacted', 'archived'])
    expect((await visitor.get(`${homes}/backers.json`)).body.backers).toHaveLength(2)
    expect((await visitor.get(`${homes}/backers.json`)).text).not.toContain('Ana Ruiz')
    await makeHost(world.services, 'host@site.example')
    const host = await world.signedIn('host@site.example')
    expect((await host.post('/api/host/campaigns/homes/takedown', { reason: 'Unlawful' })).status).toBeLessThan(300)
    expect((await host.post('/api/host/campaigns/homes/restoration', {})).status).toBeLessThan(300)
    expect((await visitor.get(homes)).body.campaign.state).toBe('archived')
  })

  test('is not made of one where somebody still waits', async () => {
    const world = await openWorld()
    const lead = world.visitor.as((await world.given.campaign()).token)
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await back(world, 'homes', 'Oak Trust', 'bo@elm.example')
    await lead.post(`${homes}/closure`)
    world.later(day + 1000)
    expect((await lead.post(`${homes}/archiving`)).body).toMatchObject({ code: 'campaign.waiting', message: 'One sign-on still waits for you. Decide on what waits first.' })
  })
})

describe('the copy that needs no server', () => {
  test('is for the lead, holds the public pages and data, links among themselves, and nothing private or that runs', async () => {
    const world = await openClosed()
    const { lead, visitor } = world
    await lead.post(`${homes}/outcome`, outcome)
    expect((await visitor.get(`${homes}/archive.zip`)).status).toBe(401)
    const answer = await lead.get(`${homes}/archive.zip`).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="homes.zip"')
    const files = new Map(Object.entries(unzipSync(answer.body as Buffer)).map(([name, body]) => [name, Buffer.from(body).toString()]))
    const ids = ((await visitor.get(`${homes}/backers`)).body.backers as { id: string }[]).map(({ id }) => `backers-${id}`)
    const data = ['backers.csv', 'backers.json', 'backers.xlsx', 'campaign.json', 'log.json', 'version-1.json', 'version-1.pdf'].map((name) => `homes/data/${name}`)
    expect([...files.keys()].toSorted()).toEqual([...data, ...['backers', ...ids, 'index', 'log', 'versions-1'].map((name) => `homes/${name}.html`)].toSorted())
    expect(files.get('homes/versions-1.html')).toContain('href="data/version-1.pdf"')
    expect(files.get('homes/index.html')).toContain('<link rel="canonical" href="http://localhost:3000/campaigns/homes"/>')
    expect(files.get(`homes/${ids[0]}.html`)).toContain('href="log.html#entry-')
    expect(files.get('homes/index.html')).toContain('It was won')
    expect(files.get('homes/index.html')).toContain('This is a copy of http://localhost:3000/campaigns/homes')
    for (const [name, text] of files) {
      expect(text, name).not.toMatch(/ana@oak|bo@elm/)
      if (!name.endsWith('.html')) continue
      expect(text, name).not.toMatch(/<form|<script(?! type="application\/ld)/)
      for (const [, target] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:|#)/.test(target!)) continue
        const [file, anchor] = target!.split('#')
        expect(files.get(`homes/${file}`), `${name} leads to ${target}`).toBeDefined()
        if (anchor) expect(files.get(`homes/${file}`), `${name} leads to ${target}`).toContain(`id="${anchor}"`)
      }
    }
  })
})
