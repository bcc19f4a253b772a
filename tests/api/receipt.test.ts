import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { openOwnPage } from '#tests/support/own-page.ts'
import type { World } from '#tests/support/world.ts'

async function textOf(visitor: World['visitor'], path: string): Promise<{ text: string; pages: number; type: string }> {
  const answer = await visitor.get(path).buffer(true).parse((response, done) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('end', () => done(null, Buffer.concat(parts)))
  })
  expect(answer.status, path).toBe(200)
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(answer.body as Buffer)), { mergePages: true })
  return { text: text.replaceAll(/\s+/g, ' '), pages: totalPages, type: answer.headers['content-type'] as string }
}

describe('the receipt of a sign-on', () => {
  test('says what was signed, by whom, when, what was checked and where it is listed', async () => {
    const { visitor, own, db } = await openOwnPage()
    const [reference] = await db.run.select().from(db.tables.signatureReferences)
    const { text, pages, type } = await textOf(visitor, `${own}/receipt.pdf`)
    expect([pages, type]).toEqual([1, 'application/pdf'])
    for (const said of ['Oak Trust', 'Ana Ruiz Director', 'Homes for all', 'Alder Valley Alliance', reference!.reference, 'Version 1, published on 2 March 2026', 'On the list: 2 March 2026 at 09:00 UTC', 'Confirmed by e-mail', '/campaigns/homes/backers']) expect(text).toContain(said)
    const { hash } = (await visitor.get(own)).body.version as { hash: string }
    expect(text.replaceAll(' ', '')).toContain(hash)
  })

  test('tells the truth of what is held, withdrawn or taken off', async () => {
    const { visitor, own, lead, id } = await openOwnPage({ policy: 'hold-all' })
    const notListed = 'it is not on the public list'
    expect((await textOf(visitor, `${own}/receipt.pdf`)).text).toMatch(/waiting for the lead to check it.*it is not on the public list/)
    await lead.post(`/api/campaigns/homes/signatures/${id}/approval`, { reason: 'Known' })
    expect((await textOf(visitor, `${own}/receipt.pdf`)).text).not.toContain(notListed)
    await visitor.post(`${own}/withdrawal`, { name: 'Oak Trust' })
    expect((await textOf(visitor, `${own}/receipt.pdf`)).text).toMatch(/Withdrawn by the organisation: 2 March 2026.*it is not on the public list/)
  })
})

describe('a wording alone', () => {
  test('is there for everybody who may see the campaign, whole, with number and fingerprint', async () => {
    const { visitor, given } = await openOwnPage()
    const { text } = await textOf(visitor, '/api/campaigns/homes/versions/1/wording.pdf')
    for (const said of ['Homes for all', 'Build them', 'We ask for homes.', 'Version 1 of the statement', '/campaigns/homes/versions/1']) expect(text).toContain(said)
    expect((await visitor.get('/api/campaigns/homes/versions/2/wording.pdf')).status).toBe(404)
    await given.campaign({ slug: 'draft', published: false })
    expect((await visitor.get('/api/campaigns/draft/versions/1/wording.pdf')).status).toBe(404)
  })
})
