import { describe, expect, test } from 'vitest'
import { invalidateMany, previewInvalidation, undoInvalidation } from '#contracts/invalidations.ts'
import { approveSignature, approveSignatures, refuseSignature } from '#contracts/lead-signatures.ts'
import { refuse, textOf } from '#tests/support/pages.ts'
import { answered, held, openWorkspace, taken } from './workspace-samples.ts'

const at = '/workspace/campaigns/buses'
const others = ['s6', 's7'].map((id, index) => ({ ...held, id, heldFor: 'policy-hold-all', heldWords: 'The lead looks at every sign-on.', resembles: [], organisation: { name: ['Fir Guild', 'Yew Club'][index]! } }))
const locationOf = (answer: unknown) => (answer as Response).headers.get('Location')

describe('the queue', () => {
  test('says how long the oldest has waited, and holds the facts of each', async () => {
    const old = new Date(Date.now() - 75 * 3_600_000).toISOString()
    const facts = { waitsSince: old, domainWords: 'The address is at oak.example, as the website is.', related: { count: 7, first: [{ id: 'x', name: 'Oak Friends', state: 'pending' as const, submittedAt: old, by: 'domain' as const }] }, sameNetwork: 3 }
    const { page } = openWorkspace({ signatures: [{ ...held, ...facts }] })
    const { html } = await page(`${at}/queue`)
    const text = textOf(html)
    for (const words of ['The oldest has waited for 3 days.', 'The address is at oak.example, as the website is.', 'Oak Friends same address domain · Not confirmed', 'and 6 more', '3 other sign-ons came from the same network', 'Version 1', 'E-mail sent']) expect(text).toContain(words)
    expect(html).toContain(`href="${at}/invalidations/new?sameNetworkAs=s1&amp;look=1"`)
  })

  test('approves in one press, with words of its own where none are typed; a refusal is in the lead’s', async () => {
    const { given, open, page, calls } = openWorkspace({ signatures: [held] })
    given(approveSignature, { signature: held })
    given(refuseSignature, () => refuse('input.wrong', { fields: [{ field: 'reason', message: 'Enter a reason' }] }))
    const { html } = await page(`${at}/queue`)
    const usual = /name="usual" value="([^"]*)"/.exec(html)?.[1]
    expect(usual).toBe('This is another organisation, with a similar name.')
    await open(`${at}/queue`, { id: 's1', about: 'check', usual: usual!, reason: '  ', intent: 'approve' })
    expect(calls.at(-1)).toMatchObject({ endpoint: approveSignature, asked: { id: 's1', reason: usual } })
    expect((await page(`${at}/queue`, { id: 's1', about: 'check', usual: usual!, reason: '', intent: 'refuse' })).status).toBe(422)
    expect(calls.find(({ endpoint }) => endpoint === refuseSignature)).toMatchObject({ asked: { reason: '' } })
  })

  test('marks a dispute as one, and asks what the public log says of it', async () => {
    const { given, open, page, calls } = openWorkspace({ signatures: [{ ...held, heldFor: 'dispute', heldWords: 'Somebody said that this was not them.' }, ...others] })
    given(refuseSignature, { signature: held })
    const { html } = await page(`${at}/queue`)
    expect(textOf(html)).toContain('Disputed. Somebody said that this was not them.')
    expect(html).toMatch(/<option value="no-authority" selected=""/)
    expect(html.match(/name="ids"/g)).toHaveLength(2)
    await open(`${at}/queue`, { id: 's1', about: 'dispute', reason: 'They told us', publicReason: 'own', publicWords: 'The organisation has ended', intent: 'refuse' })
    expect(calls.at(-1)).toMatchObject({ asked: { reason: 'They told us', publicReason: 'The organisation has ended' } })
  })

  test('shows what a signatory answers beside what the lead had said', async () => {
    const { given, open, page } = openWorkspace({ signatures: [answered] })
    given(approveSignature, { signature: answered })
    const text = textOf((await page(`${at}/queue`)).html)
    for (const words of ['Ash Club was refused or taken off, and its signatory has answered.', 'You wrote: We could not find you', 'We are in the register.', 'Put it back', 'Leave it off']) expect(text).toContain(words)
    expect(locationOf(await open(`${at}/queue`, { id: 's4', about: 'reply', intent: 'approve', usual: 'Heard' }))).toBe(`${at}/queue?done=replyHeard#queue-title`)
  })
})

describe('several at once', () => {
  test('are shown with the reason each waits for before anything happens; then it is told name by name', async () => {
    const { given, page, calls } = openWorkspace({ signatures: [held, ...others, answered] })
    expect((await page(`${at}/queue`)).html).toContain(`${at}/queue/together?heldFor=policy-hold-all`)
    const text = textOf((await page(`${at}/queue/together?ids=s1&ids=s6&ids=s4&ids=gone`)).html)
    for (const words of ['List these 2 sign-ons?', '2 that were ticked cannot be listed this way, or have been settled meanwhile', 'Harwell Women’s Institute', 'Its name resembles', 'Harwell WI', 'Fir Guild', 'Put these 2 on the list']) expect(text).toContain(words)
    expect(text).not.toContain('Yew Club')
    expect(textOf((await page(`${at}/queue/together?heldFor=policy-hold-all`)).html)).toContain('Yew Club')
    expect(calls.some(({ endpoint }) => endpoint === approveSignatures)).toBe(false)

    given(approveSignatures, { approved: [{ id: 's6', name: 'Fir Guild' }], already: [], notApproved: [{ id: 's1', name: 'Harwell Women’s Institute', code: 'signature.wrong-state', message: 'It has changed.' }] })
    const told = textOf((await page(`${at}/queue/together?ids=s1&ids=s6`, { ids: 's1,s6', reason: 'We know them' })).html)
    expect(calls.find(({ endpoint }) => endpoint === approveSignatures)).toMatchObject({ asked: { slug: 'buses', ids: ['s1', 's6'], reason: 'We know them' } })
    for (const words of ['1 sign-on is on the list', 'Fir Guild', '1 could not be put on the list', 'It has changed.']) expect(told).toContain(words)
  })

  test('are nothing where nothing is ticked', async () => {
    const { page } = openWorkspace({ signatures: [held] })
    expect(textOf((await page(`${at}/queue/together`)).html)).toContain('Nothing is ticked.')
    expect(textOf((await page(`${at}/queue/together?ids=gone`)).html)).toContain('None of these waits any more.')
  })
})

describe('taking off several', () => {
  test('shows how many it finds and what the public will see, and takes off only what was looked at', async () => {
    const { given, open, page, calls } = openWorkspace()
    expect(textOf((await page(`${at}/invalidations/new`)).html)).not.toContain('What everyone will see')
    const path = `${at}/invalidations/new?domain=oak.example&address=&from=2026-03-01T09%3A00&to=&states=listed&states=held&look=1`
    const text = textOf((await page(path)).html)
    const condition = { domain: 'oak.example', from: '2026-03-01T09:00:00Z', states: ['held', 'listed'] }
    expect(calls.find(({ endpoint }) => endpoint === previewInvalidation)).toMatchObject({ asked: { slug: 'buses', condition } })
    for (const words of ['2 sign-ons fit this', 'Oak Trust', 'ana@oak.example', '1 organisation leaves the public list', 'The count becomes 11', 'Take off these 2']) expect(text).toContain(words)
    given(invalidateMany, { invalidation: taken })
    const answer = await open(path, { expected: '2', reason: 'A script', publicReason: 'one-hand', publicWords: '' })
    expect(calls.at(-1)).toEqual({ endpoint: invalidateMany, asked: { slug: 'buses', condition, reason: 'A script', publicReason: 'one-hand', expected: '2' } })
    expect(locationOf(answer)).toBe(`${at}/invalidations?done=takenOffSeveral&what=i1`)
  })

  test('keeps what was typed where the number has changed meanwhile, and shows the new one', async () => {
    const { given, page } = openWorkspace()
    given(invalidateMany, () => refuse('invalidation.count-changed', { details: { count: 3, seen: 2 } }))
    given(previewInvalidation, { count: 3, listed: 3, own: 0, sample: [] })
    const { status, html } = await page(`${at}/invalidations/new?domain=oak.example&look=1`, { expected: '2', reason: 'A script', publicReason: 'own', publicWords: 'Made up' })
    expect(status).toBe(409)
    for (const part of ['value="A script"', 'value="Made up"', 'name="expected" value="3"', 'value="own" selected=""']) expect(html).toContain(part)
  })

  test('says which part of a condition is wrong, and that one is needed', async () => {
    const { given, page } = openWorkspace()
    given(previewInvalidation, () => refuse('input.wrong', { fields: [{ field: 'condition', message: 'Say what they have in common' }] }))
    const { html } = await page(`${at}/invalidations/new?look=1`)
    expect(html).toContain('href="#field-domain"')
    expect(html).toContain('Say what they have in common')
  })

  test('is undone from the list of them, which says what stays off and why', async () => {
    const { given, page, calls } = openWorkspace()
    const { html } = await page(`${at}/invalidations?done=takenOffSeveral&what=i1`)
    expect(html).toMatch(new RegExp(`<form class="undo"[^>]* action="${at}/invalidations"`))
    expect(textOf(html)).toContain('Undo: put these 2 back')
    given(undoInvalidation, { invalidation: taken, restored: 1, stayOff: [{ id: 's5', name: 'Oak Trust', code: 'signature.already-listed', message: 'It is on the list by another sign-on.' }] })
    const text = textOf((await page(`${at}/invalidations`, { id: 'i1' })).html)
    expect(calls.find(({ endpoint }) => endpoint === undoInvalidation)).toMatchObject({ asked: { slug: 'buses', id: 'i1' } })
    for (const words of ['1 sign-on is back where it was', '1 stays off:', '\u2068Oak Trust\u2069: It is on the list by another sign-on.']) expect(text).toContain(words)
  })
})
