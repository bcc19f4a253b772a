import { describe, expect, test } from 'vitest'
import { readCampaign } from '#contracts/campaigns.ts'
import { readRegisters } from '#contracts/registers.ts'
import { confirmByCode } from '#contracts/own-signatures.ts'
import { askToSign } from '#contracts/signatures.ts'
import { campaign } from '#tests/support/campaigns.ts'
import { openPages, refuse, textOf } from '#tests/support/pages.ts'
import { signOn } from '#tests/support/sign-ons.ts'

const path = '/campaigns/fare/sign'

function openSigning(current = campaign) {
  const pages = openPages()
  pages.given(readCampaign, { campaign: current })
  pages.given(readRegisters, { registers: [{ code: 'GB-CHC', readAt: '2026-03-01T09:00:00.000Z' }] })
  pages.given(askToSign, { sentTo: 'ana@oak.example', reference: 'K7TM-2QXW-PH4D' })
  const sent = () => pages.calls.filter(({ endpoint }) => endpoint === askToSign).map(({ asked }) => asked)
  return { ...pages, sent }
}

/** The value that a control of the page would send. */
const valueOf = (html: string, name: string) => {
  const control = new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*?(?:/>|>[^<]*</textarea>)`).exec(html)?.[0] ?? ''
  return />([^<]*)<\/textarea>/.exec(control)?.[1]?.replace(/^\n/, '') ?? /value="([^"]*)"/.exec(control)?.[1]
}

describe('signing for an organisation', () => {
  test('shows the whole wording before any field, and what becomes public', async () => {
    const { page } = openSigning()
    const { html } = await page(path)
    expect(html.indexOf('None of this is new')).toBeLessThan(html.indexOf('name="organisation.name"'))
    expect(html.indexOf('None of this is new')).toBeGreaterThan(0)
    expect(textOf(html)).toContain('What becomes public')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toMatch(/<option[^>]*selected/)
    expect(html).not.toMatch(/checked=""/)
  })

  test('shows every answer to check before anything is sent', async () => {
    const { page, sent } = openSigning()
    const { html } = await page(path, { ...signOn, intent: 'check' })
    const text = textOf(html)
    for (const shown of ['Oak Trust', 'oak.example', 'United Kingdom', 'Northmoor', 'Ana Pereira', 'Director', 'ana@oak.example', 'for the organisation', 'pays for itself', 'Shown', 'Not given']) expect(text).toContain(shown)
    expect(text).toContain('Nothing has been sent yet')
    expect(sent()).toEqual([])
  })

  test('loses nothing on the way back', async () => {
    const { page } = openSigning()
    const check = await page(path, { ...signOn, intent: 'check' })
    for (const [name, value] of Object.entries(signOn)) expect([name, valueOf(check.html, name)]).toEqual([name, value])
    const form = await page(path, { ...signOn, intent: 'change' })
    for (const name of ['organisation.name', 'organisation.website', 'organisation.place', 'signatory.name', 'signatory.role', 'signatory.email', 'quote'] as const) expect([name, valueOf(form.html, name)]).toEqual([name, signOn[name]])
    expect(form.html).toMatch(/<option value="GB" selected=""/)
    expect(form.html.match(/checked=""/g)).toHaveLength(3)
  })

  test('names each answer that needs another look, at the top and beside its field', async () => {
    const { page, sent } = openSigning()
    const { html, status } = await page(path, { ...signOn, 'organisation.name': ' ', 'signatory.email': 'ana', authority: '', intent: 'check' })
    expect(status).toBe(422)
    expect(html).toContain('<title>Error: Sign for your organisation')
    expect(html).toContain('<a href="#field-organisation-name">Enter the name of the organisation</a>')
    expect(html).toContain('<a href="#field-authority">Tick to say that you may sign for the organisation</a>')
    expect(html.match(/Enter an e-mail address in the form name@example.org/g)).toHaveLength(2)
    expect(valueOf(html, 'signatory.email')).toBe('ana')
    expect(sent()).toEqual([])
  })

  test('explains to a person that organisations sign here', async () => {
    const { page } = openSigning()
    const { html } = await page(path, { ...signOn, capacity: 'personal', intent: 'check' })
    expect(textOf(html)).toContain('Organisations sign here, not people for themselves.')
  })

  test('answers neutrally, with the reference and what happens next', async () => {
    const { page, sent } = openSigning()
    const { html } = await page(path, { ...signOn, intent: 'send' })
    const text = textOf(html)
    expect(text).toContain('We have written to ana@oak.example')
    expect(html).toContain('value="K7TM-2QXW-PH4D"')
    expect(sent()).toMatchObject([{ slug: 'fare', organisation: { name: 'Oak Trust' }, version: '1' }])
  })

  test('shows the current wording when it changed after it was read, and asks for the tick again', async () => {
    const { page, sent } = openSigning({ ...campaign, version: { ...campaign.version!, number: 2, html: '<p>Other words.</p>' } })
    const { html, status } = await page(path, { ...signOn, intent: 'send' })
    expect(status).toBe(409)
    expect(textOf(html)).toContain('The wording has changed since you read it')
    expect(html).toContain('Other words.')
    expect(valueOf(html, 'version')).toBe('2')
    expect(valueOf(html, 'organisation.name')).toBe('Oak Trust')
    expect(html).not.toMatch(/name="authority"[^>]*checked/)
    expect(sent()).toEqual([])
  })

  test('says honestly when it was too often, and keeps the answers', async () => {
    const { page, given } = openSigning()
    given(askToSign, () => refuse('limit.reached'))
    const { html, status } = await page(path, { ...signOn, intent: 'send' })
    expect(status).toBe(429)
    expect(textOf(html)).toContain('That was too often in a short time. Wait 5 minutes and try again.')
    expect(valueOf(html, 'organisation.name')).toBe('Oak Trust')
  })

  test('shows a name that looks like code as what it is', async () => {
    const { page } = openSigning()
    const { html } = await page(path, { ...signOn, 'organisation.name': '<img src=x onerror=alert(1)>', intent: 'check' })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test.each(['paused', 'closed', 'draft'] as const)('offers no form while a campaign is %s', async (state) => {
    const { page } = openSigning({ ...campaign, state })
    expect((await page(path)).html).not.toContain('name="organisation.name"')
  })
})

describe('confirming by a typed code', () => {
  test('says which of the two needs another look', async () => {
    const { page, given } = openPages()
    given(confirmByCode, () => refuse('code.wrong'))
    const { html, status } = await page('/confirm', { reference: 'K7TM-2QXW-PH4D', code: 'AAAA-BBBB' })
    expect(status).toBe(422)
    expect(html).toContain('<a href="#field-code">')
    expect(valueOf(html, 'reference')).toBe('K7TM-2QXW-PH4D')
  })

  test('leads to the own page', async () => {
    const { page, given } = openPages()
    given(confirmByCode, { locale: 'en', state: 'listed', manageUrl: 'http://localhost:3000/signature/abc', already: false })
    const { html } = await page('/confirm', { reference: ' k7tm-2qxw-ph4d ', code: 'abcd efgh' })
    expect(html).toContain('href="http://localhost:3000/signature/abc"')
  })
})
