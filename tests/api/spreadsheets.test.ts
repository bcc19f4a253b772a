import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { back, openWorld } from '#tests/support/world.ts'

async function openCampaign() {
  const world = await openWorld()
  const given = await world.given.campaign()
  for (const [name, email] of [['=Oak Trust', 'ana@oak.example'], ['Elm 1999', 'bo@elm.example']] as const) await back(world, 'homes', name, email)
  const fetch = (path: string, token?: string) => (token ? world.visitor.as(token) : world.visitor).get(path).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
  })
  return { ...world, ...given, fetch }
}

describe('spreadsheets', () => {
  test('of backers are for everybody, and say what the page says', async () => {
    const { fetch } = await openCampaign()
    const { status, headers, body } = await fetch('/api/campaigns/homes/backers.xlsx')
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment; filename="homes-backers-r4.xlsx"'])
    const [headings, ...rows] = await readSheet(body as Buffer, { trim: false })
    expect(headings?.slice(0, 3)).toEqual(['name', 'website', 'country'])
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['=Oak Trust', 'Elm 1999']))
    expect(JSON.stringify(rows)).not.toContain('@oak.example')
    expect((await fetch('/api/campaigns/homes/backers.xlsx?q=oak')).status).toBe(422)
  })

  test('of sign-ons are for the lead alone, with contacts and as filtered', async () => {
    const { fetch, token } = await openCampaign()
    expect((await fetch('/api/campaigns/homes/signatures.xlsx')).status).toBe(401)
    const { body } = await fetch('/api/campaigns/homes/signatures.xlsx?q=oak', token)
    const [headings = [], ...rows] = await readSheet(body as Buffer, { trim: false })
    expect(rows.map((row) => row[headings.indexOf('contact_email')])).toEqual(['ana@oak.example'])
  })
})
