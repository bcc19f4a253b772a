import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openReceiver } from '#tests/support/receiver.ts'
import { expecting } from '../../tools/replay/client.ts'
import { campaignOf, openCampaign, type Led } from './support/campaign.ts'
import { signsIn } from './support/lead.ts'
import { signsElsewhere } from './support/sign-on.ts'
import { openSite, type Site } from './support/site.ts'
import { axe, tooWide } from './support/troubles.ts'
import { inWords, openBrowser, visit, words, type Visitor, type Way } from './support/visitor.ts'

const day = 86_400_000
let site: Site
let browser: Browser

beforeAll(async () => {
  // A receiver of this machine stands in for the lead's own system.
  ;[site, browser] = await Promise.all([openSite({ WEBHOOKS_TO_LOOPBACK: '1' }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const leads: (Way & { email: string; title: string })[] = [
  { script: true, width: 1280, email: 'isla@pool.example', title: 'Keep the pool' },
  { script: false, width: 360, email: 'finn@pool.example', title: 'Warm the pool' },
]

describe.each(leads)('a lead ($email)', ({ email, title, ...way }) => {
  test(`ties in a system of theirs, corrects what was wrong, says what came of it, and keeps a copy that needs no server ${inWords(way)}`, async () => {
    const led = await openCampaign(site, title, email)
    for (const name of ['Divers', 'Floats', 'Lanes']) await signsElsewhere(site, led.slug, { name: `${name} of ${led.slug}`, email: `${name}@${led.slug}.example` })
    await visit({ browser, site, way, refusals: [409, 422] }, async (visitor) => {
      await signsIn(visitor, site, email)
      await usesATokenOnce(visitor, led)
      await usesAWebhook(visitor, led)
      await writesACorrection(visitor, led)
      await saysWhatCameOfIt(visitor, led)
      await archivesIt(visitor, led)
    })
    if (way.script) await readsTheCopy(led)
  })
})

async function usesATokenOnce({ page, open, sees, press, field, follow, reads, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open('/workspace/tokens')
  await sees(words('workspace.tokens.title'))
  await field(words('workspace.tokens.name')).fill('Nightly export')
  await page.getByLabel(words('workspace.tokens.scope.read'), { exact: true }).check()
  await press(words('workspace.tokens.make'))
  await reads(words('workspace.tokens.made'))
  await looksOver('A token, shown once')
  const token = (await page.locator('code.address').textContent())!
  const ask = () => fetch(`${site.url}/api/campaigns/${slug}/draft`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)
  expect(await ask()).toBe(200)
  await open('/workspace/tokens')
  await page.getByRole('cell', { name: 'Nightly export', exact: true }).waitFor()
  expect(await page.content(), 'seen once').not.toContain(token)
  await follow(words('workspace.tokens.endNamed', { name: 'Nightly export' }))
  await sees(words('workspace.tokens.endTitle', { name: 'Nightly export' }))
  await press(words('workspace.tokens.endButton'))
  await reads(words('workspace.done.tokenEnded'))
  expect(await ask()).toBe(401)
}

async function usesAWebhook({ page, open, sees, press, field, follow, reads, summary, looksOver }: Visitor, { slug }: Led): Promise<void> {
  const receiver = await openReceiver()
  const until = async (count: number) => expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(count)
  await open(`/workspace/campaigns/${slug}`)
  await follow(words('workspace.overview.webhooks'))
  await sees(words('workspace.webhooks.title'))
  await reads(words('workspace.webhooks.none'))
  await field(words('workspace.webhooks.url')).fill('not an address')
  await press(words('workspace.webhooks.make'))
  await summary().waitFor()
  await looksOver('A webhook to nowhere')
  await field(words('workspace.webhooks.url')).fill(receiver.url)
  await page.getByLabel(words('workspace.webhooks.topic.campaign'), { exact: true }).check()
  await press(words('workspace.webhooks.make'))
  await reads(words('workspace.webhooks.secretTitle'))
  await looksOver('A webhook, its secret shown once')
  await follow(words('workspace.webhooks.openNamed', { url: receiver.url }))
  await sees(words('workspace.webhooks.oneTitle', { host: '127.0.0.1' }))
  await press(words('workspace.webhooks.ping'))
  await reads(words('workspace.done.webhookPinged'))
  await until(1)
  // The list says so once the answer is kept.
  await expect.poll(async () => {
    await open(new URL(page.url()).pathname)
    return page.getByText(words('workspace.webhooks.messageStates.delivered'), { exact: true }).count()
  }, { timeout: 15_000 }).toBe(1)
  await looksOver('A test message has arrived')
  await page.locator('td a').first().click()
  await sees(words('workspace.webhooks.messageTitle', { event: 'ping' }))
  await press(words('workspace.webhooks.replay'))
  await reads(words('workspace.done.webhookReplayed'))
  await until(2)
  const [first, again] = receiver.received
  expect([first!.headers['webhook-id'], JSON.parse(first!.body).type]).toEqual([again!.headers['webhook-id'], 'ping'])
}

async function writesACorrection({ page, open, sees, press, field, follow, reads, summary, looksOver }: Visitor, { slug }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}`)
  await follow(words('record.correct.link'))
  await sees(words('record.correct.title'))
  await field(words('record.correct.wrong')).fill('An update said twelve thousand swimmers.')
  await press(words('record.correct.send'))
  await summary().waitFor()
  await looksOver('Half a correction')
  expect(await field(words('record.correct.wrong')).inputValue()).toContain('twelve thousand')
  await field(words('record.correct.right')).fill('They are twelve hundred.')
  await press(words('record.correct.send'))
  await page.waitForURL(`**/workspace/campaigns/${slug}?*`)
  await open(`/campaigns/${slug}/log`)
  await sees(words('record.log.title', { title: (await campaignTitle(slug)) }))
  await follow(words('record.log.onlyCorrections'))
  await sees(words('record.log.titleCorrections', { title: await campaignTitle(slug) }))
  await reads('They are twelve hundred.')
  await page.getByRole('link', { name: /^Entry \d+$/ }).first().click()
  await page.getByRole('link', { name: words('record.log.entryBack') }).waitFor()
  await looksOver('A correction by itself')
}

const campaignTitle = async (slug: string) => (await expecting(200, site.outsider, 'GET', `/api/campaigns/${slug}`)).json.campaign.title as string

async function saysWhatCameOfIt({ page, open, sees, press, field, follow, reads, looksOver }: Visitor, { slug, lead }: Led): Promise<void> {
  await lead('POST', `/api/campaigns/${slug}/closure`, {})
  await open(`/workspace/campaigns/${slug}`)
  await follow(words('workspace.overview.outcome'))
  await sees(words('workspace.ending.title'))
  await page.getByRole('radio', { name: words('domain.outcome.won') }).first().check()
  await field(words('workspace.ending.words')).fill('The council **agreed** on 3 March.')
  await press(words('workspace.ending.look'))
  await page.getByRole('heading', { name: words('workspace.ending.previewTitle') }).waitFor()
  await looksOver('An outcome looked at first')
  await press(words('workspace.ending.publish', { count: 3 }))
  await reads(words('workspace.done.outcome'))
  await site.readMail('backers-told', `Divers@${slug}.example`)
  await follow(words('workspace.overview.correctOutcome'))
  await sees(words('workspace.ending.correctTitle'))
  await page.getByRole('radio', { name: words('domain.outcome.partly') }).check()
  await press(words('workspace.ending.correct'))
  await reads(words('workspace.done.outcome'))
  await open(`/campaigns/${slug}/log?only=corrections`)
  await page.getByText(words('record.correction.outcome', { kind: words('domain.outcome.partly') })).waitFor()
  await looksOver('An outcome corrected')
  await open(`/campaigns/${slug}`)
  await page.getByRole('heading', { name: words('domain.outcome.partly') }).waitFor()
  await looksOver('A campaign with its outcome')
}

async function archivesIt({ page, open, sees, press, follow, reads, looksOver }: Visitor, { slug, title }: Led): Promise<void> {
  await open(`/workspace/campaigns/${slug}`)
  await follow(words('workspace.overview.archiving'))
  await sees(words('workspace.ending.archiveTitle'))
  await site.passes(day + 60_000)
  await open(`/workspace/campaigns/${slug}/archiving`)
  await press(words('workspace.ending.archive'))
  await reads(words('workspace.done.archived'))
  await looksOver('Archived')
  expect((await campaignOf(site, slug)).state).toBe('archived')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words('workspace.ending.copy') }).click()])
  expect(download.suggestedFilename()).toBe(`${slug}.zip`)
  await open(`/campaigns/${slug}`)
  await sees(title)
}

/** From a disk, with no server: every link is followed, and nothing is asked of anybody. */
async function readsTheCopy({ slug, title, lead }: Led): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = Object.entries(unzipSync((await expecting(200, lead, 'GET', `/api/campaigns/${slug}/archive.zip`)).bytes))
  for (const [name, body] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), body)
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const troubles: string[] = []
  context.on('request', (request) => void (new URL(request.url()).protocol === 'file:' || troubles.push(`asks ${request.url()}`)))
  context.on('requestfailed', (request) => void troubles.push(`${request.url()}: ${request.failure()?.errorText}`))
  context.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())))
  try {
    const page = await context.newPage()
    const home = pathToFileURL(join(folder, slug)).href
    const [waiting, opened] = [[`${home}/index.html`], new Set<string>()]
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const [file, anchor] = address.split('#') as [string, string?]
      if (!file.endsWith('.html')) {
        expect(files.map(([name]) => `${home}${name.slice(slug.length)}`), `a link to ${file}`).toContain(file)
        continue
      }
      if (opened.has(address)) continue
      opened.add(address)
      await page.goto(address)
      if (anchor) expect(await page.locator(`[id="${anchor}"]`).count(), address).toBe(1)
      else waiting.push(...(await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).filter((href) => href.startsWith('file:')))))
    }
    const pagesRead = new Set([...opened].map((address) => address.split('#')[0]))
    expect(pagesRead.size, 'no file that no link leads to').toBe(files.filter(([name]) => name.endsWith('.html')).length)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${home}/index.html`)
      await page.getByRole('heading', { name: title }).first().waitFor()
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily), 'it has its style').toContain('Source Serif')
      troubles.push(...(await tooWide(page)), ...(await axe(page, 'all but colours')))
    }
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  } finally {
    await context.close()
  }
  expect(troubles).toEqual([])
}
