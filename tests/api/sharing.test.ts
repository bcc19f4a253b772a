import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extract } from '@extractus/oembed-extractor'
import { Handler, type Result } from 'htmlmetaparser'
import { Parser } from 'htmlparser2'
import { describe, expect, onTestFinished, test } from 'vitest'
import { back, openWorld } from '#tests/support/world.ts'

const page = '/campaigns/homes'
const oembed = (url: string, more = '') => `/api/oembed?url=${encodeURIComponent(url)}${more}`
const site = 'http://localhost:3000'
const own = `${site}/campaigns/homes`
const everywhere = ['/embed/homes', '/api/campaigns/homes/picture.png', oembed(own)]

/** How RDFa says a property of a page. */
const said = (value: unknown) => [expect.objectContaining({ '@value': value })]
const metadataIn = (page: string, url: string) =>
  new Promise<Result>((resolve, reject) => new Parser(new Handler((error, result) => (error ? reject(error) : resolve(result)), { url }), { decodeEntities: true }).end(page))

describe('a campaign that everybody may see', () => {
  test('says on its page where it stands, what a shared link shows, and its facts for machines', async () => {
    const world = await openWorld()
    await world.given.campaign({ title: 'Homes </script><b>', ask: 'Build "them"' })
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const { text } = await world.visitor.get(page)
    const head = text.slice(0, text.indexOf('</head>'))
    expect(head).toContain(`<link rel="canonical" href="${own}"/>`)
    expect(head).toContain('property="og:image" content="http://localhost:3000/api/campaigns/homes/picture.png"')
    expect(head).toContain('content="Build &quot;them&quot; One organisation backs it. Led by Alder Valley Alliance."')
    expect(head).toContain('type="application/json+oembed"')
    for (const [, href = ''] of head.matchAll(/rel="alternate"[^>]*href="http:\/\/localhost:3000([^"]+)"/g)) expect([href, (await world.visitor.get(href.replaceAll('&amp;', '&'))).status]).toEqual([href, 200])

    const facts = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!) as Record<string, unknown>
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: 'Homes </script><b>',
      inLanguage: 'en',
      mainEntity: { '@type': 'CreativeWork', version: '1', author: { '@type': 'Organization', name: 'Alder Valley Alliance' } },
      interactionStatistic: { '@type': 'InteractionCounter', userInteractionCount: 1 },
    })
  })

  test('is found by others’ programs: one that reads pages, and one that follows the link to its frame', async () => {
    const world = await openWorld()
    await world.given.campaign({ title: 'Homes "&" roofs' })
    const server = createServer(world.app).listen(0)
    onTestFinished(() => void server.close())
    const fetched = async (url: string) => fetch(url.replace(site, `http://localhost:${(server.address() as AddressInfo).port}`))

    const { html, rdfa, jsonld, alternate } = await metadataIn(await (await fetched(own)).text(), own)
    expect(html).toMatchObject({ title: 'Homes "&" roofs – Countersign', canonical: own, language: 'en' })
    expect(rdfa).toMatchObject([{ 'og:title': said('Homes "&" roofs'), 'og:url': said(own), 'og:image': said(`${site}/api/campaigns/homes/picture.png`), 'og:image:width': said('1200'), 'og:image:alt': said(expect.stringContaining('0 organisations back it')) }])
    expect(jsonld).toMatchObject([{ '@type': 'WebPage', url: own, mainEntity: { '@type': 'CreativeWork', version: '1' } }])
    expect(alternate?.map(({ type }) => type)).toContain('application/json+oembed')

    // It finds the link in the page, as a site does where somebody pastes the address.
    const embedding = await extract(own, { maxwidth: 320 }, fetched)
    expect(embedding).toMatchObject({ version: '1.0', type: 'rich', title: 'Homes "&" roofs', width: 320, method: 'auto-discovery' })
    const frame = /<iframe src="([^"]+)"/.exec(String(embedding.html))![1]!
    expect((await fetched(frame)).headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect((await fetched(String(embedding.thumbnail_url))).headers.get('content-type')).toBe('image/png')
  })

  test('has a picture of 1200 by 630, which other sites may show and caches may keep', async () => {
    const world = await openWorld()
    await world.given.campaign({ title: 'क्षेत्रीय किराया · أجرة', locale: 'hi' })
    const { headers, body } = await world.visitor.get('/api/campaigns/homes/picture.png')
    const png = body as Buffer
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-disposition': 'inline; filename="homes.png"', 'cross-origin-resource-policy': 'cross-origin' })
    expect(headers['cache-control']).toContain('public')
  })

  test('may stand in a frame of anybody’s, alone of all pages, without a cookie and without a form', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await back(world, 'homes', 'Oak <i>Trust</i>', 'ana@oak.example')
    const { headers, text } = await world.visitor.get('/embed/homes')
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['content-security-policy']).not.toContain("frame-ancestors 'none'")
    expect(headers).not.toHaveProperty('x-frame-options')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers['cache-control']).toContain('public')
    expect(text).toContain('Oak &lt;i&gt;Trust&lt;/i&gt;')
    expect(text).toMatch(/<a[^>]*href="\/campaigns\/homes\/sign"[^>]*target="_blank"/)
    expect(text).not.toContain('<form')
    for (const other of [page, `${page}/sign`, `${page}/backers`, '/']) expect((await world.visitor.get(other)).headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('answers oEmbed for its own address alone, as JSON alone, within the size that is asked for', async () => {
    const world = await openWorld()
    await world.given.campaign({ title: 'Homes "&" roofs' })
    const { body, headers } = await world.visitor.get(oembed(own, '&format=json&maxwidth=320&dnt=1'))
    expect(body).toMatchObject({ version: '1.0', type: 'rich', title: 'Homes "&" roofs', author_name: 'Alder Valley Alliance', width: 320, thumbnail_width: 1200 })
    expect(body.html).toContain('<iframe src="http://localhost:3000/embed/homes" title="Homes &quot;&amp;&quot; roofs: who backs it" width="320"')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect((await world.visitor.get(oembed(own, '&format=xml'))).status).toBe(501)
    for (const wrong of ['https://elsewhere.example/campaigns/homes', `${own}/log`, 'javascript:alert(1)', 'http://localhost:3000/campaigns/none']) expect((await world.visitor.get(oembed(wrong))).status).toBe(404)
  })
})

describe('nothing of it leaves', () => {
  test('before its launch, not even with its key or to its lead; and none of it is on its page', async () => {
    const world = await openWorld()
    const { campaign, token } = await world.given.campaign({ privateUntil: null })
    const key = world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })
    for (const path of everywhere) {
      expect([path, (await world.visitor.get(path)).status]).toEqual([path, 404])
      expect([path, (await world.visitor.get(path).set('X-Countersign-Invitation', key)).status]).toEqual([path, 404])
      expect([path, (await world.visitor.as(token).get(path)).status]).toEqual([path, 404])
    }
    const { text, status } = await world.visitor.get(page).set('X-Countersign-Invitation', key)
    expect(status).toBe(200)
    for (const sign of ['og:title', 'ld+json', 'oembed', 'rel="canonical"']) expect(text).not.toContain(sign)
  })

  test('once it is taken down', async () => {
    const world = await openWorld()
    const { campaign } = await world.given.campaign({ title: 'Zebulon homes' })
    for (const path of everywhere) expect([path, (await world.visitor.get(path)).status]).toEqual([path, 200])
    await world.db.transaction(async (tx) => {
      await tx.run.update(tx.tables.campaigns).set({ state: 'taken-down', takenDownFrom: 'open', takenDownReason: 'Unlawful', takenDownAt: world.services.now() })
      tx.announce(`campaign:${campaign.id}`)
    })
    for (const path of everywhere) {
      const { status, text } = await world.visitor.get(path)
      expect([404, 410]).toContain(status)
      expect(text).not.toContain('Zebulon')
    }
  })
})
