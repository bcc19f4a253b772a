// The names with underscores are those of HAL.
/* oxlint-disable no-underscore-dangle */
import { expect, test } from 'vitest'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

test('a campaign and its backers can be read by software that knows OSDI, page by page, and nobody’s contact with it', async () => {
  const world = await openWorld()
  const { token } = await world.given.campaign()
  await world.visitor.as(token).post('/api/campaigns/homes/decision-makers', { name: 'Dana Price', role: 'Mayor', email: 'dana@gov.example' })
  for (const name of ['Oak Trust', 'Elm Society', 'Ash Club']) {
    world.later(60_000)
    await back(world, 'homes', name, `ana@${name.split(' ')[0]!.toLowerCase()}.example`, { organisation: { country: 'GB' }, quote: `${name} says so` })
  }
  const gone = await back(world, 'homes', 'Fir Circle', 'ana@fir.example')
  await world.visitor.post(`/api/signatures/${tokenOf(gone.manageUrl)}/withdrawal`, { name: 'Fir Circle' })

  const petition = await world.visitor.get('/api/campaigns/homes/osdi')
  expect(petition.headers['content-type']).toBe('application/hal+json; charset=utf-8')
  const self = 'http://localhost:3000/api/campaigns/homes/osdi'
  expect(JSON.parse(petition.text)).toMatchObject({
    title: 'Homes for all',
    summary: 'Build them',
    petition_text: 'We ask for **homes**.',
    browser_url: 'http://localhost:3000/campaigns/homes',
    total_signatures: 3,
    target: [{ name: 'Dana Price, Mayor' }],
    _links: { self: { href: self }, 'osdi:signatures': { href: `${self}/signatures` } },
  })

  type Page = { total_pages: number; total_records: number; _links: { next?: { href: string }; 'osdi:signatures': { href: string }[] }; _embedded: { 'osdi:signatures': { comments: string; 'countersign:organization': { name: string }; _links: { self: { href: string } } }[] } }
  const names: string[] = []
  let next: string | undefined = `${self}/signatures?per_page=2`
  let texts = petition.text
  while (next) {
    const { text } = await world.visitor.get(next.replace('http://localhost:3000', ''))
    const page = JSON.parse(text) as Page
    expect(page).toMatchObject({ total_pages: 2, total_records: 3, per_page: 2 })
    expect(page._links['osdi:signatures'].map(({ href }) => href)).toEqual(page._embedded['osdi:signatures'].map(({ _links }) => _links.self.href))
    for (const signature of page._embedded['osdi:signatures']) {
      names.push(signature['countersign:organization'].name)
      expect(JSON.parse((await world.visitor.get(signature._links.self.href.replace('http://localhost:3000', ''))).text)).toEqual(signature)
    }
    texts += text
    next = page._links.next?.href
  }
  expect(names).toEqual(['Oak Trust', 'Elm Society', 'Ash Club'])
  expect(texts).not.toMatch(/@|Ana Ruiz|Fir Circle/)
  expect((await world.visitor.get('/api/campaigns/homes/osdi/signatures/nobody')).status).toBe(404)
})
