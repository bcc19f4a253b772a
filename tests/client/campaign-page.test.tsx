import { describe, expect, test } from 'vitest'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { backer, campaign, listOf } from '#tests/support/campaigns.ts'
import { openPages, refuse, textOf } from '#tests/support/pages.ts'

function openCampaign(backers = [backer()], changes: Parameters<typeof listOf>[1] = {}) {
  const pages = openPages()
  pages.given(readCampaign, { campaign })
  pages.given(listBackers, listOf(backers, changes))
  return pages
}

describe('the page of a campaign', () => {
  test('says who asks what of whom, how many back it, as of when and counted how', async () => {
    const { page } = openCampaign()
    const text = textOf((await page('/campaigns/fare')).html)
    for (const said of ['Northmoor Citizens Alliance', campaign.title, campaign.ask, 'Amara Whitfield', '1 organisation backs this statement', 'Last changed 21 November 2026 at 10:00 UTC', 'How this is counted', 'Open until 18 December 2026 at 17:00 UTC', 'In alphabetical order', 'Oak Trust']) expect(text).toContain(said)
  })

  test('has no backers yet without looking broken', async () => {
    const { page } = openCampaign([])
    const text = textOf((await page('/campaigns/fare')).html)
    expect(text).toContain('0 organisations back this statement')
    expect(text).toContain('Nobody has signed yet.')
  })

  test('shows a thousand backers on one page', async () => {
    const { page } = openCampaign(Array.from({ length: 1000 }, (_, at) => backer({ id: `b${at}`, name: `Group ${at}` })))
    const { html } = await page('/campaigns/fare')
    expect(html.match(/class="backer"/g)).toHaveLength(1001)
    expect(textOf(html)).toContain('1,000 organisations back this statement')
  })

  test('shows hostile and unusual names as they were typed', async () => {
    const names = ['<script>alert(1)</script>', '=HYPERLINK("x")', '1999', '/e/ Foundation', 'ACT | The App Association', 'p≡p foundation', 'ن'.repeat(135), '%name']
    const { page } = openCampaign(names.map((name, at) => backer({ id: String(at), name, website: undefined })))
    const { html } = await page('/campaigns/fare')
    expect(html).not.toContain('<script>alert')
    const text = textOf(html).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    for (const name of names) expect(text).toContain(name)
  })

  test('is the same for everyone, carries nothing inline that runs, and no style attribute', async () => {
    const { page } = openCampaign()
    const { html, kind } = await page('/campaigns/fare?utm_source=letter&fbclid=1')
    expect(kind).toBe('public')
    // Facts for search engines are data: no browser runs them, and the policy has nothing to say about them.
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/)
    expect(html).not.toContain('utm_source')
  })

  test('searches by a form that needs no script', async () => {
    const { page, calls } = openCampaign([], { count: 12, found: 0 })
    const { html } = await page('/campaigns/fare?q=oak&utm_source=x')
    expect(calls.find(({ endpoint }) => endpoint === listBackers)?.asked).toEqual({ slug: 'fare', q: 'oak', perPage: 1000 })
    expect(textOf(html)).toContain('No organisation on the list matches.')
    expect(html).toContain('value="oak"')
  })

  test('says the refusal of the server, with its status', async () => {
    const { open, given } = openCampaign()
    given(readCampaign, () => refuse('campaign.taken-down'))
    const page = await open('/campaigns/fare')
    if (page instanceof Response) throw new Error('expected a page')
    expect(page.status).toBe(410)
    expect(textOf(page.html)).toContain('This campaign was taken down by whoever runs this site.')
  })

  test('reveals nothing when something broke', async () => {
    const { open, given } = openCampaign()
    given(readCampaign, () => {
      throw new Error('secret detail')
    })
    const page = await open('/campaigns/fare')
    if (page instanceof Response) throw new Error('expected a page')
    expect(page).toMatchObject({ status: 500 })
    expect(page.html).not.toContain('secret detail')
    expect(page.fault).toBeInstanceOf(Error)
  })
})
