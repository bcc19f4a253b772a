import { describe, expect, test } from 'vitest'
import { changeCampaign, readGrowth, readPolicies, readSettings } from '#contracts/campaigns.ts'
import { textOf } from '#tests/support/pages.ts'
import { growth, held, inDraft, opened, openWorkspace, pending } from './workspace-samples.ts'

const at = '/workspace/campaigns/buses'
const totals = { held: 1, pending: 3, listed: 12 }

describe('the overview of a campaign that runs', () => {
  test('says how it has changed since yesterday and in a week', async () => {
    const { page } = openWorkspace()
    const text = textOf((await page(at)).html)
    expect(text).toContain('12 organisations')
    expect(text).toContain('4 more than yesterday')
    expect(text).toContain('3 more than a week ago')
  })

  test.each([
    [[5, 3], '2 fewer than yesterday'],
    [[3, 3], 'as many as yesterday'],
  ])('says so of %j', async ([before = 0, now = 0], words) => {
    const { given, page } = openWorkspace()
    const day = { listed: 0, left: 0 }
    given(readGrowth, { today: '2026-03-20', days: [{ ...day, on: '2026-03-19', total: before }, { ...day, on: '2026-03-20', total: now }] })
    const text = textOf((await page(at)).html)
    expect(text).toContain(words)
    expect(text).not.toContain('a week ago')
  })

  test('draws the count by day, says it in a sentence, and gives the same in figures', async () => {
    const { page } = openWorkspace()
    const { html } = await page(at)
    expect(html).toContain('aria-label="A chart of the organisations on the list by day: 0 on 6 March 2026, 12 on 20 March 2026, at most 12."')
    expect(html).toContain('viewBox="0 0 150 100"')
    // Four days at nothing, four at nine of twelve, six at eight, one at twelve.
    expect(html).toContain('d="M0 100H10V100H20V100H30V100H40V25H50V25H60V25H70V25H80V33.33H90')
    const table = html.slice(html.indexOf('<details>'), html.indexOf('</details>'))
    expect([...table.matchAll(/<tr><td>([^<]*)<\/td><td class="numeric">(\d+)<\/td><td class="numeric">(\d+)<\/td><td class="numeric">(\d+)/g)].map(([, ...cells]) => cells)).toEqual([
      ['20 March 2026', '4', '0', '12'],
      ['14 March 2026', '0', '1', '8'],
      ['10 March 2026', '9', '0', '9'],
    ])
    expect(html).not.toMatch(/\sstyle="|<script(?! type="(?:module|application\/json)")/)
  })

  test('draws nothing of a single day, and of nobody', async () => {
    const { given, page } = openWorkspace({ campaign: { ...opened, count: 0 } })
    given(readGrowth, { today: growth.today, days: [{ on: growth.today, listed: 0, left: 0, total: 0 }] })
    expect((await page(at)).html).not.toContain('<svg')
    given(readGrowth, { today: growth.today, days: growth.days.slice(0, 3) })
    expect((await page(at)).html).toContain('d="M0 100H10V100H20V100H30"')
  })

  test('says what waits and how long, until when, and whom no e-mail reached', async () => {
    const { page } = openWorkspace({ signatures: [{ ...held, waitsSince: '2026-03-17T22:00:00.000Z' }, pending], totals, undelivered: 2, quotes: 4 })
    const { html } = await page(at)
    const text = textOf(html)
    expect(text).toContain('the oldest for 3 days')
    expect(text).toContain('72 days left')
    expect(text).toContain('2 addresses could not be reached')
    expect(text).toContain('Press (4)')
    expect(html).toContain('/press/quotes" data-discover="true">4</a>')
    expect(html).toContain(`href="${at}/signatures?state=undelivered"`)
    expect(html).toContain('class="pill pill-open">Open<')
  })

  test.each([
    ['2026-03-20T23:59:00.000Z', 'the last day is today'],
    ['2026-03-21T00:01:00.000Z', '1 day left'],
  ])('counts days as a calendar does: %s', async (closesAt, words) => {
    const { page } = openWorkspace({ campaign: { ...opened, closesAt } })
    expect(textOf((await page(at)).html)).toContain(words)
  })

  test('offers no count, no chart and no pressure before it is published', async () => {
    const { page } = openWorkspace({ campaign: inDraft })
    const { html } = await page(at)
    expect(html).not.toContain('<svg')
    expect(textOf(html)).not.toContain('To check Nothing')
    expect(html).toContain('class="pill pill-draft">Draft<')
  })
})

describe('what the lead checks itself', () => {
  test('is chosen in words that say what each choice means', async () => {
    const { given, page, open, calls } = openWorkspace()
    given(readSettings, { settings: { policy: 'own-domain', secondPerson: 'no', asksBasis: false, closesAt: null } })
    given(readPolicies, { policy: 'own-domain', confirmed: 1200, policies: [{ policy: 'default', wouldHold: 0 }, { policy: 'own-domain', wouldHold: 431 }, { policy: 'hold-all', wouldHold: 1200 }] })
    given(changeCampaign, { campaign: opened })
    const { html } = await page(`${at}/policy`)
    expect(textOf(html)).toContain('It would have held 431 of the 1,200 confirmed so far.')
    expect(html).toMatch(/value="own-domain"[^>]*checked=""|checked=""[^>]*value="own-domain"/)
    expect(textOf(html)).toContain('Many small organisations use free e-mail')
    const answer = (await open(`${at}/policy`, { policy: 'hold-all' })) as Response
    expect(calls.at(-1)).toMatchObject({ endpoint: changeCampaign, asked: { slug: 'buses', policy: 'hold-all' } })
    expect(answer.headers.get('Location')).toBe(`${at}?done=policy`)
    expect(textOf((await page(at)).html)).toContain('You check Those from other domains')
  })
})
