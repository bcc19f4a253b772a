import { describe, expect, test } from 'vitest'
import { previewDraft, publishStatement, readDraft, saveDraft, startCampaign, listCampaigns } from '#contracts/campaigns.ts'
import { addDecisionMaker, listDecisionMakers, removeDecisionMaker } from '#contracts/decision-makers.ts'
import { foundOrganisation, listOwnOrganisations } from '#contracts/organisations.ts'
import { refuse, textOf } from '#tests/support/pages.ts'
import { draft, inDraft, opened, openWorkspace } from './workspace-samples.ts'

const typed = { intent: 'save', title: 'Mine', ask: 'Do it', body: 'All my words', locale: 'en', revision: '3' }

/** What the form of a page carries along unseen. */
const carriedIn = (html: string) => Object.fromEntries([...html.matchAll(/name="((?:other-\w+)|revision)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))

describe('an empty workspace', () => {
  test('leads to founding the organisation', async () => {
    const { given, page } = openWorkspace()
    given(listCampaigns, { campaigns: [] })
    given(listOwnOrganisations, { organisations: [] })
    const { html } = await page('/workspace')
    expect(html).toContain('href="/workspace/organisations/new"')
    expect(textOf(html)).toContain('Found your organisation')
  })

  test('founds it, and keeps what was typed when something is wrong', async () => {
    const { given, page, open } = openWorkspace()
    given(foundOrganisation, () => refuse('input.wrong', { fields: [{ field: 'website', message: 'Enter a web address' }] }))
    const { status, html } = await page('/workspace/organisations/new', { name: 'Oak Trust', website: '#', country: 'GB' })
    expect(status).toBe(422)
    expect(html).toContain('<title>Error: ')
    expect(html).toContain('value="Oak Trust"')
    given(foundOrganisation, { organisation: { id: 'o2', name: 'Oak Trust' } })
    expect(((await open('/workspace/organisations/new', { name: 'Oak Trust', website: '', country: '' })) as Response).status).toBe(302)
  })

  test('starts a campaign and goes to it', async () => {
    const { given, open } = openWorkspace()
    given(startCampaign, { campaign: { slug: 'oaks', title: 'Oaks', state: 'draft' } })
    const answer = (await open('/workspace/campaigns/new', { organisationId: 'o1', title: 'Oaks', slug: '' })) as Response
    expect(answer.headers.get('Location')).toBe('/workspace/campaigns/oaks?done=started')
  })
})

describe('writing the statement', () => {
  test('saves with the revision that was edited', async () => {
    const { given, open, calls } = openWorkspace({ campaign: inDraft })
    given(saveDraft, { draft })
    const answer = (await open('/workspace/campaigns/buses/draft', typed)) as Response
    expect(answer.headers.get('Location')).toBe('/workspace/campaigns/buses/draft?done=saved')
    expect(calls.at(-1)).toMatchObject({ asked: { slug: 'buses', title: 'Mine', ask: 'Do it', body: 'All my words', revision: '3' } })
  })

  test('loses nothing when somebody saved a newer draft, and shows that one', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    given(saveDraft, () => refuse('draft.changed'))
    given(readDraft, { draft: { ...draft, body: 'Their newer words', revision: 4 } })
    const { status, html } = await page('/workspace/campaigns/buses/draft', typed)
    expect(status).toBe(409)
    expect(html).toContain('All my words</textarea>')
    expect(html).toContain('value="Do it"')
    expect(textOf(html)).toContain('Their newer words')
    expect(html).toContain('name="revision" value="4"')
    // Both travel with the form, so that either can be chosen.
    expect(html).toMatch(/form="draft"[^>]* name="other-body" value="Their newer words"/)
  })

  test('lets one choose between two versions without script, there and back', async () => {
    const { given, page, calls } = openWorkspace({ campaign: inDraft })
    given(saveDraft, () => refuse('draft.changed'))
    given(readDraft, { draft: { ...draft, body: 'Their newer words', revision: 4 } })
    const first = carriedIn((await page('/workspace/campaigns/buses/draft', typed)).html)
    const { html } = await page('/workspace/campaigns/buses/draft', { ...typed, ...first, intent: 'swap' })
    expect(html).toContain('Their newer words</textarea>')
    expect(textOf(html)).toContain('What you had typed')
    expect(html).toContain('name="other-body" value="All my words"')
    expect(html).toContain('name="revision" value="4"')
    const again = await page('/workspace/campaigns/buses/draft', { ...typed, body: 'Their newer words', ...carriedIn(html), intent: 'swap' })
    expect(again.html).toContain('All my words</textarea>')
    expect(calls.filter(({ endpoint }) => endpoint === saveDraft)).toHaveLength(1)
  })

  test('keeps both versions through a preview and through what is refused', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    const carried = { 'other-whose': 'newer', 'other-body': 'Their newer words', 'other-title': 'T', 'other-ask': '', 'other-locale': 'en', 'other-savedAt': draft.updatedAt }
    const preview = await page('/workspace/campaigns/buses/draft', { ...typed, ...carried, intent: 'preview' })
    expect(preview.html).toContain('name="other-body" value="Their newer words"')
    given(saveDraft, () => refuse('input.wrong', { fields: [{ field: 'title', message: 'Enter a title' }] }))
    const refused = await page('/workspace/campaigns/buses/draft', { ...typed, ...carried, title: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('name="other-body" value="Their newer words"')
  })

  test('previews without script, with notes on what is shown as text', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    given(previewDraft, { html: '<h2>Why</h2>', notes: [{ kind: 'image', line: 4, message: 'Pictures are shown as text' }] })
    const { html } = await page('/workspace/campaigns/buses/draft', { ...typed, intent: 'preview' })
    expect(html).toContain('<h2>Why</h2>')
    expect(textOf(html)).toContain('Line 4: Pictures are shown as text')
    expect(html).toContain('All my words</textarea>')
    expect(html).toContain('name="revision" value="3"')
  })

  test('gives the words back when the session has ended', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    given(saveDraft, () => refuse('session.needed'))
    const { status, html } = await page('/workspace/campaigns/buses/draft', typed)
    expect(status).toBe(401)
    expect(textOf(html)).toContain('All my words')
    expect(html).toContain('href="/sign-in?to=%2Fworkspace%2Fcampaigns%2Fbuses%2Fdraft"')
  })
})

describe('decision-makers', () => {
  test('are added by one form', async () => {
    const { given, open, calls } = openWorkspace({ campaign: inDraft })
    given(addDecisionMaker, { decisionMaker: { id: 'd2', name: 'Bo Lund' } })
    await open('/workspace/campaigns/buses/decision-makers', { name: 'Bo Lund', address: 'One\nTwo' })
    expect(calls.at(-1)).toMatchObject({ endpoint: addDecisionMaker, asked: { slug: 'buses', name: 'Bo Lund', address: 'One\nTwo' } })
  })

  test('are asked about once more before they go, and can be added again with all their details', async () => {
    const { given, page, open, calls } = openWorkspace({ campaign: inDraft })
    given(removeDecisionMaker, null)
    const path = '/workspace/campaigns/buses/decision-makers/d1/removal'
    expect(textOf((await page(path)).html)).toContain('Remove Ana Reyes?')
    expect(calls.some(({ endpoint }) => endpoint === removeDecisionMaker)).toBe(false)
    const { html } = await page(path, {})
    expect(calls.find(({ endpoint }) => endpoint === removeDecisionMaker)).toMatchObject({ asked: { slug: 'buses', id: 'd1' } })
    expect(textOf(html)).toContain('Ana Reyes is removed')
    expect(html).toContain('name="address" value="Town Hall\nHigh Street"')
    given(addDecisionMaker, { decisionMaker: { id: 'd2', name: 'Ana Reyes' } })
    const back = (await open('/workspace/campaigns/buses/decision-makers', { intent: 'addBack', name: 'Ana Reyes', address: 'Town Hall\nHigh Street' })) as Response
    expect(back.headers.get('Location')).toBe('/workspace/campaigns/buses/decision-makers?done=addedBack')
    expect(calls.at(-1)).toMatchObject({ endpoint: addDecisionMaker, asked: { name: 'Ana Reyes', address: 'Town Hall\nHigh Street' } })
  })

  test('who are gone already are said to be', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    given(listDecisionMakers, { decisionMakers: [] })
    expect(textOf((await page('/workspace/campaigns/buses/decision-makers/d1/removal')).html)).toContain('This decision-maker is no longer there')
  })
})

describe('publishing', () => {
  test('shows the statement and says that the wording freezes', async () => {
    const { page } = openWorkspace({ campaign: inDraft })
    const text = textOf((await page('/workspace/campaigns/buses/publish')).html)
    expect(text).toContain('Publishing freezes the wording')
    expect(text).toContain('Ana Reyes, Mayor')
    expect(text).toContain('Publish this wording')
  })

  test('is not offered while something is missing', async () => {
    const { given, page } = openWorkspace({ campaign: inDraft })
    given(readDraft, { draft: { ...draft, ask: '' } })
    const text = textOf((await page('/workspace/campaigns/buses/publish')).html)
    expect(text).toContain('It cannot be published yet')
    expect(text).not.toContain('Publish this wording')
  })

  test('leads to link, number and fingerprint', async () => {
    const { given, open, page } = openWorkspace({ campaign: opened })
    given(publishStatement, { version: { number: 1, hash: 'a'.repeat(64), publishedAt: '2026-03-02T10:00:00.000Z' } })
    expect(((await open('/workspace/campaigns/buses/publish', {})) as Response).headers.get('Location')).toBe('/workspace/campaigns/buses/publish?done=published')
    const text = textOf((await page('/workspace/campaigns/buses/publish?done=published')).html)
    expect(text).toContain('http://localhost:3000/campaigns/buses')
    expect(text).toContain('a'.repeat(64))
  })
})
