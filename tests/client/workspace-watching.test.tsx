import { describe, expect, test } from 'vitest'
import { makeToken } from '#contracts/accounts.ts'
import { changeCampaign, pauseCampaign } from '#contracts/campaigns.ts'
import { approveSignature, listSignatures, refuseSignature } from '#contracts/lead-signatures.ts'
import { refuse, textOf } from '#tests/support/pages.ts'
import { held, inDraft, opened, openWorkspace, pending, renaming } from './workspace-samples.ts'

const totals = { held: 1, pending: 1, listed: 12 }

describe('the overview', () => {
  test('gives the count with its time, what waits, and the letters', async () => {
    const { page } = openWorkspace({ signatures: [held, pending], totals })
    const { html } = await page('/workspace/campaigns/buses')
    const text = textOf(html)
    expect(text).toContain('12 organisations')
    expect(text).toContain('as of 20 March 2026 at 08:30 UTC')
    expect(text).toContain('1 sign-on waits for you to check it')
    expect(html).toContain('/api/campaigns/buses/letter.pdf?decisionMaker=d1')
  })

  test('of a draft says what is missing', async () => {
    const { page } = openWorkspace({ campaign: { ...inDraft, decisionMakers: [] } })
    const text = textOf((await page('/workspace/campaigns/buses')).html)
    expect(text).toContain('Before you publish')
    expect(text).toContain('Name the decision-makers')
  })

  test('pauses only after a page that says what it means', async () => {
    const { given, open, page, calls } = openWorkspace()
    given(pauseCampaign, { campaign: opened })
    expect(textOf((await page('/workspace/campaigns/buses/state/pause')).html)).toContain('Nobody can sign until')
    expect(calls.some(({ endpoint }) => endpoint === pauseCampaign)).toBe(false)
    expect(((await open('/workspace/campaigns/buses/state/pause', {})) as Response).headers.get('Location')).toBe('/workspace/campaigns/buses?done=paused')
  })

  test('knows no other changes of state', async () => {
    const { open } = openWorkspace()
    expect(await open('/workspace/campaigns/buses/state/burn')).toMatchObject({ status: 404 })
  })

  test('sets a deadline in UTC, the end of the day where no time is given, and takes it away', async () => {
    const { given, open, calls } = openWorkspace()
    given(changeCampaign, { campaign: opened })
    await open('/workspace/campaigns/buses/deadline', { day: '2026-06-30', time: '', intent: '' })
    expect(calls.at(-1)).toMatchObject({ asked: { closesAt: '2026-06-30T23:59:00Z' } })
    await open('/workspace/campaigns/buses/deadline', { day: '2026-06-30', time: '', intent: 'none' })
    expect(calls.at(-1)).toMatchObject({ asked: { closesAt: null } })
  })
})

describe('the sign-ons', () => {
  test('stand with state, masked contact and what was checked', async () => {
    const { page } = openWorkspace({ signatures: [held, pending], totals })
    const text = textOf((await page('/workspace/campaigns/buses/signatures')).html)
    expect(text).toContain('a…@oak.example')
    expect(text).toContain('Shown in full once it is confirmed')
    expect(text).toContain('Confirmed by e-mail')
    expect(text).toContain('Listed (12)')
  })

  test('are searched, sorted and paged by the server: the address says how', async () => {
    const { page, calls } = openWorkspace({ signatures: Array.from({ length: 101 }, (_, at) => ({ ...held, id: `h${at}` })), totals })
    const { html } = await page('/workspace/campaigns/buses/signatures?state=held&q=wi&sort=organisation&order=desc&page=2&utm_source=x')
    expect(calls.at(-1)).toMatchObject({ endpoint: listSignatures, asked: { slug: 'buses', state: 'held', q: 'wi', sort: 'organisation', order: 'desc', page: 2, perPage: 100 } })
    expect(html).toMatch(/<th scope="col" aria-sort="descending"><a [^>]*href="[^"]*state=held&amp;q=wi&amp;sort=organisation&amp;order=asc"/)
    expect(html).toContain('href="/api/campaigns/buses/signatures.csv?state=held&amp;q=wi&amp;sort=organisation&amp;order=desc"')
    expect(html.match(/aria-sort/g)).toHaveLength(1)
  })

  test.each(['sort=fame', 'order=up&sort=state', 'page=-1', 'page=x', 'state=gone'])('are shown all the same where the address asks for what there is not (%s)', async (query) => {
    const { page, calls } = openWorkspace({ signatures: [pending], totals })
    expect((await page(`/workspace/campaigns/buses/signatures?${query}`)).status).toBe(200)
    expect(listSignatures.input.safeParse(calls.at(-1)?.asked).success).toBe(true)
  })

  test('stand with what can be done with them', async () => {
    const listed = { ...held, id: 's5', state: 'listed' as const, heldFor: undefined }
    const { page } = openWorkspace({ signatures: [held, pending, listed, { ...listed, id: 's6', state: 'invalidated' }, { ...pending, id: 's7', state: 'invalidated' }], totals, undelivered: 2 })
    const { html } = await page('/workspace/campaigns/buses/signatures')
    expect(html).toContain('href="/workspace/campaigns/buses/queue#held-s1"')
    expect(html).toContain('href="/workspace/campaigns/buses/signatures/s5/invalidation"')
    expect(html).toContain('href="/workspace/campaigns/buses/signatures/s6/reinstatement"')
    expect(html).not.toMatch(/s2\/(?:in|re)|s7\/re/)
    expect(textOf(html)).toContain('Not reached by e-mail (2)')
  })

  test('come by pages of a hundred', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ ...pending, id: `p${at}`, organisation: { name: `Organisation number ${at}` } }))
    const { page } = openWorkspace({ signatures: many, totals: { pending: 250 } })
    const { html } = await page('/workspace/campaigns/buses/signatures?state=pending&page=3')
    expect(textOf(html)).toContain('Page 3 of 3')
    expect(html).toContain('href="/workspace/campaigns/buses/signatures?state=pending&amp;page=2"')
    expect(textOf(html)).toContain('Organisation number 249')
  })
})

describe('what waits for a person', () => {
  test('stands beside what it resembles, with the reason in words', async () => {
    const { page } = openWorkspace({ signatures: [held, renaming], totals })
    const text = textOf((await page('/workspace/campaigns/buses/queue')).html)
    expect(text).toContain('Its name resembles that of an organisation that has signed')
    expect(text).toContain('Harwell WI')
    expect(text).toContain('Elm Trust asks to be shown under another name')
    expect(text).toContain('Keep the old name')
  })

  test('is put on the list with a reason, and the next one follows', async () => {
    const { given, open, calls } = openWorkspace({ signatures: [held, renaming], totals })
    given(approveSignature, { signature: { ...held, state: 'listed' } })
    const answer = (await open('/workspace/campaigns/buses/queue', { id: 's1', next: 's3', about: 'sign', reason: 'Another body', intent: 'approve' })) as Response
    expect(answer.headers.get('Location')).toBe('/workspace/campaigns/buses/queue?done=approved&what=s1#held-s3')
    expect(calls.at(-1)).toMatchObject({ asked: { slug: 'buses', id: 's1', reason: 'Another body' } })
  })

  test('is not refused without a reason; the field says so beside that very sign-on', async () => {
    const { given, page } = openWorkspace({ signatures: [held, renaming], totals })
    given(refuseSignature, () => refuse('input.wrong', { fields: [{ field: 'reason', message: 'Enter a reason' }] }))
    const { status, html } = await page('/workspace/campaigns/buses/queue', { id: 's3', about: 'name', reason: '', intent: 'refuse' })
    expect(status).toBe(422)
    expect(html).toContain('href="#field-reason-s3"')
    expect(html).not.toContain('field-reason-s1-problem')
  })
})

describe('API tokens', () => {
  test('show their secret once, in the answer to the form', async () => {
    const { given, page } = openWorkspace()
    given(makeToken, { token: { id: 't2', name: 'Import', createdAt: '2026-03-01T09:00:00.000Z', lastUsedAt: null, scopes: ['read'], expiresAt: null, isOver: false }, secret: 'cs_secret' })
    expect(textOf((await page('/workspace/tokens', { name: 'Import', 'scopes-read': 'on', days: '30' })).html)).toContain('cs_secret')
    expect(textOf((await page('/workspace/tokens')).html)).not.toContain('cs_secret')
  })
})
