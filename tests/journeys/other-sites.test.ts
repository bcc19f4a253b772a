import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openCampaign } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const leads: (Way & { email: string; title: string })[] = [
  { script: true, width: 1280, email: 'teal@ferry.example', title: 'The “early” ferry & its crew' },
  { script: false, width: 360, email: 'wren@ferry.example', title: 'The late ferry' },
]

describe.each(leads)('a lead ($email)', ({ email, title, ...way }) => {
  test(`puts the campaign on a site of theirs, where it shows who backs it and sends whoever signs to its own page ${inWords(way)}`, async () => {
    const { slug } = await openCampaign(site, title, email)
    for (const name of ['Pilots', 'Anglers', 'Rowers']) await signsElsewhere(site, slug, { name: `${name} of ${slug}`, email: `${name}@${slug}.example` })
    let code = ''
    await visit({ browser, site, way, refusals: [422] }, async (visitor) => {
      await signsIn(visitor, site, email)
      await visitor.follow(title)
      await visitor.follow(words('workspace.overview.otherSites'))
      await visitor.sees(words('workspace.otherSites.title'))
      code = await takesTheCode(visitor, way)
      await visitor.open(`/embed/${slug}`)
      await visitor.sees(title)
    })
    await showsItElsewhere({ slug, title, code, ...way })
  })
})

/** In one press where there is script, else from the box. */
async function takesTheCode({ page, field, press, reads }: Visitor, { script }: Way): Promise<string> {
  const typed = await field(words('workspace.otherSites.code')).inputValue()
  if (!script) {
    expect(await page.getByRole('button', { name: words('workspace.otherSites.copyCode') }).count(), 'nothing to press that does nothing').toBe(0)
    await page.getByText(words('workspace.otherSites.noScript')).click()
    return field(words('workspace.otherSites.plain')).inputValue()
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(words('workspace.otherSites.copyAddress'))
  await reads(words('site.copy.copied'))
  await page.getByRole('button', { name: words('workspace.otherSites.copyCode') }).first().click()
  await page.waitForFunction(async (typed) => (await navigator.clipboard.readText()) === typed, typed)
  // Where the browser says no, the text is marked, and a line says so.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await press(words('workspace.otherSites.copyOembed'))
  await reads(words('site.copy.failed'))
  const marked = await page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) : '')
  const answer = await page.request.get(marked)
  expect([answer.status(), ((await answer.json()) as { type: string }).type]).toEqual([200, 'rich'])
  expect(await page.frameLocator('.frame-preview').getByRole('heading', { level: 1 }).count(), 'it is shown how it looks').toBe(1)
  return typed
}

/** On somebody else's server, in a browser that has never been here. */
async function showsItElsewhere({ slug, title, code, script, width }: Way & { slug: string; title: string; code: string }): Promise<void> {
  const elsewhere = await openOtherSite(`${code}<iframe name="barred" src="${site.url}/campaigns/${slug}"></iframe>`)
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(elsewhere)
    const [frame, inside] = [page.locator('iframe').first(), page.frameLocator('iframe >> nth=0')]
    await inside.getByRole('heading', { name: title, level: 1 }).waitFor()
    expect(await inside.locator('.embed-count strong').textContent()).toBe('3')
    expect(await inside.getByRole('listitem').allTextContents(), 'the newest first').toEqual(['Rowers', 'Anglers', 'Pilots'].map((name) => `${name} of ${slug}`))
    expect(await inside.locator('form').count()).toBe(0)
    if (script) await page.waitForFunction(() => document.querySelector('iframe')?.style.height !== '')
    await fits(page, script)
    expect(await frame.getAttribute('title')).toBe(words('sharing.embed.title', { title }))

    const sign = inside.getByRole('link', { name: words('sharing.embed.sign') })
    expect([await sign.getAttribute('target'), await sign.getAttribute('rel')]).toEqual(['_blank', 'noopener'])
    const [opened] = await Promise.all([context.waitForEvent('page'), sign.click()])
    await opened.waitForURL(`${site.url}/campaigns/${slug}/sign`)
    await opened.getByRole('heading', { level: 1 }).waitFor()
    expect(page.url(), 'the page round it stays where it is').toBe(`${elsewhere}/`)

    const barred = page.frames().find((frame) => frame.name() === 'barred')!
    await barred.waitForLoadState()
    expect(await barred.evaluate(() => document.body.innerText).catch(() => ''), 'no other page stands in a frame').not.toContain(title)
    expect(await context.cookies()).toEqual([])
  } finally {
    await context.close()
  }
}

/** Nothing in the frame has to be pushed to be seen, where the script of the frame may run. */
async function fits(page: Page, script: boolean): Promise<void> {
  const frame = page.frames().find((frame) => frame.url().includes('/embed/'))!
  const { inner, outer, wide } = await frame.evaluate(() => ({ inner: document.documentElement.getBoundingClientRect().height, outer: innerHeight, wide: document.documentElement.scrollWidth - innerWidth }))
  expect(wide).toBeLessThanOrEqual(0)
  if (script) expect(Math.abs(outer - inner), `${inner} in ${outer}`).toBeLessThanOrEqual(1)
  else expect(outer).toBe(640)
}

async function openOtherSite(body: string): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1>${body}`))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
