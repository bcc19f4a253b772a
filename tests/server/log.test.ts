import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { smtpTransport } from '#emails/transports/smtp.ts'
import { openLog } from '#server/log.ts'
import { startWorker } from '#server/worker/worker.ts'
import { openSink } from '#tests/emails/sink.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

/** The log as it would stand in a file, at its most talkative. */
function openPaper() {
  const lines: string[] = []
  const paper = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString('utf8'))
      done()
    },
  })
  return { log: openLog('trace', paper), text: () => lines.join('') }
}

describe('the log of a whole journey', () => {
  test('holds neither names nor addresses nor tokens, also where something fails', async () => {
    const { log, text } = openPaper()
    const world = await openWorld({ log, now: new Date() })
    const { visitor, given, outbox, signedIn, services } = world
    const { token } = await given.campaign({ lead: 'leadmarker@alliance.example' })
    const sink = await openSink()
    const worker = await startWorker({ services, tasks: [], transport: smtpTransport({ url: sink.url }) })
    // A mail server whose refusal quotes the address, as they do.
    sink.behaves({ kind: 'answers', to: 'RCPT', code: 451, words: 'Not now for anamarker@oakmarker.example' })

    const person = { organisation: { website: 'oakmarker.example', place: 'Placemarker' }, signatory: { name: 'Zebulon Namemarker', role: 'Rolemarker', email: 'anamarker@oakmarker.example' }, quote: 'Quotemarker' }
    const { manageUrl } = await back(world, 'homes', 'Orgmarker Trust', 'anamarker@oakmarker.example', person)
    const manage = tokenOf(manageUrl)
    await visitor.get(`/signature/${manage}?note=Querymarker`)
    await visitor.get(`/api/signatures/${manage}`)
    await visitor.get(`/confirm/${(await outbox())[0]?.token ?? 'Tokenmarker'}`)
    await visitor.get('/api/campaigns/homes/backers?q=Querymarker')
    await visitor.post('/api/campaigns/homes/signatures', { ...signOn('Orgmarker', 'not an address, Addressmarker'), extra: 'Extramarker' })
    await visitor.as('cs_Bearermarker').get('/api/campaigns/homes/signatures')
    await visitor.as(token).get('/api/campaigns/homes/signatures')
    await signedIn('leadmarker@alliance.example')
    await visitor.post(`/api/signatures/${manage}/withdrawal`, { name: 'Orgmarker Trust' })

    // What the database says of a failure quotes the row.
    const real = { ...services.db }
    services.db.transaction = () => Promise.reject(Object.assign(new Error('Failed query: insert into signatories values (Zebulon Namemarker)'), { code: '23505' }))
    expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Orgmarker', 'anamarker@oakmarker.example', person))).status).toBe(500)
    Object.assign(services.db, real)
    await expect.poll(text, { timeout: 10_000 }).toContain('an e-mail did not leave')
    await worker.stop()
    await sink.close()

    expect(text()).toMatch(/"route":"\/api\/signatures\/:token"/)
    expect(text()).toContain('A request failed')
    expect(text()).not.toMatch(/marker/i)
    expect(text()).not.toContain(manage)
    expect(text()).not.toContain(token)
    expect(text()).not.toContain('@')
    const derived = (await outbox()).flatMap(({ token, code }) => [token, code].filter((secret) => secret !== undefined))
    expect(derived.length).toBeGreaterThan(2)
    for (const secret of derived) expect(text()).not.toContain(secret)
    for (const line of text().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })
})
