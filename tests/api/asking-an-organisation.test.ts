import { describe, expect, test } from 'vitest'
import { sweep } from '#server/sweep.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const day = 86_400_000
const asked = { name: 'Rosa Lind', newsroom: 'The Coast Gazette', email: 'rosa@gazette.example', words: 'How many of your members use the bus?', answerBy: '2026-03-09' }

async function openBacker(env: Record<string, string> = {}) {
  const world = await openWorld({ env })
  const { given, visitor, services, outbox, db } = world
  const { token } = await given.campaign()
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  const id = (await visitor.get('/api/campaigns/homes/backers')).body.backers[0].id as string
  const ask = (more: object = {}) => visitor.post(`/api/campaigns/homes/backers/${id}/questions`, { ...asked, ...more })
  const letters = async (name: string) => (await outbox()).filter(({ letter }) => letter === name)
  const confirmLink = async () => (await letters('confirm-question')).at(-1)?.token ?? ''
  const linkIn = async (prop: 'report' | 'stop') => services.secrets.linkToken((await letters('journalist-asks')).at(-1)?.props?.[prop] as Parameters<typeof services.secrets.linkToken>[0])
  const rows = () => db.run.select().from(db.tables.pressQuestions)
  return { ...world, lead: visitor.as(token), manage: tokenOf(manageUrl), id, ask, letters, confirmLink, linkIn, rows, page: `/campaigns/homes/backers/${id}` }
}

describe('a journalist who asks an organisation', () => {
  test('confirms the address by a button, and the signatory gets the question once, to answer to the journalist; neither is shown the other’s address', async () => {
    const { visitor, ask, letters, confirmLink, db, page } = await openBacker()
    expect((await visitor.get(page)).text).toContain(`${page}/question`)
    const answer = await ask({ key: '3f0c2f7e-54f4-4a86-9d06-0b3a4c7a1c55' })
    expect([answer.status, answer.body]).toEqual([202, { sentTo: 'rosa@gazette.example' }])
    expect((await ask({ key: '3f0c2f7e-54f4-4a86-9d06-0b3a4c7a1c55' })).body).toEqual(answer.body)
    expect(await letters('confirm-question')).toHaveLength(1)
    expect(await letters('journalist-asks')).toEqual([])

    const link = await confirmLink()
    for (const path of [`/api/press-questions/${link}`, `/question/${link}`]) {
      const { status, text } = await visitor.get(path)
      expect([status, text.includes('How many of your members')]).toEqual([200, true])
      expect(text).not.toContain('ana@oak.example')
    }
    expect(await letters('journalist-asks'), 'a link that is opened sends nothing').toEqual([])
    for (let times = 0; times < 2; times += 1) expect((await visitor.post(`/api/press-questions/${link}`)).body).toMatchObject({ as: 'asker', state: 'sent', organisation: 'Oak Trust' })
    expect(await letters('journalist-asks')).toMatchObject([{ to: 'ana@oak.example', props: { person: 'Rosa Lind', newsroom: 'The Coast Gazette', answerBy: '2026-03-09' } }])
    const [row] = (await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter === 'journalist-asks')
    expect(row?.replyTo).toBe('rosa@gazette.example')
    expect(JSON.stringify(row?.props)).not.toContain('gazette.example')
  })

  test('is told what is wrong with the question, and nothing typed is lost', async () => {
    const { ask, visitor, page } = await openBacker()
    expect((await ask({ newsroom: '', email: 'nobody', words: ' ', answerBy: '2026-03-01' })).body.fields.map(({ field }: { field: string }) => field)).toEqual(['newsroom', 'email', 'words'])
    expect((await ask({ answerBy: '2026-03-01' })).body.fields).toEqual([{ field: 'answerBy', message: 'Enter a day that is still to come' }])
    const form = await visitor.post(`${page}/question`).type('form').send({ ...asked, email: 'nobody' })
    expect(form.status).toBe(422)
    expect(form.text).toContain('How many of your members use the bus?')
  })

  test('gets the same answer whoever it is and however often, and we write to one mailbox only so many times', async () => {
    const { ask, letters, visitor, confirmLink } = await openBacker({ RATE_LIMITS: 'question-asker=2/1d,question-organisation=1/1d,question=50/1h' })
    for (let times = 0; times < 4; times += 1) expect((await ask({ email: `rosa+${times}@gazette.example` })).status).toBe(202)
    expect(await letters('confirm-question')).toHaveLength(2)
    expect((await visitor.post(`/api/press-questions/${await confirmLink()}`)).status).toBe(200)
    await ask({ email: 'other@paper.example' })
    const late = await visitor.post(`/api/press-questions/${await confirmLink()}`)
    expect([late.status, late.headers['retry-after']]).toEqual([429, '86400'])
    expect(await letters('journalist-asks')).toHaveLength(1)
  })

  test('is forgotten: after three days without a button, thirty days after it was passed on, and with the signatory who is erased', async () => {
    const { ask, visitor, confirmLink, later, services, rows, manage } = await openBacker()
    await ask()
    const unused = await confirmLink()
    later(4 * day)
    expect((await visitor.get(`/api/press-questions/${unused}`)).status).toBe(410)
    await sweep(services)
    expect(JSON.stringify(await rows())).not.toContain('gazette')
    await ask({ answerBy: '' })
    await visitor.post(`/api/press-questions/${await confirmLink()}`)
    later(29 * day)
    await sweep(services)
    expect(JSON.stringify(await rows())).toContain('gazette')
    later(2 * day)
    await sweep(services)
    expect(JSON.stringify(await rows())).not.toContain('gazette')
    await ask({ answerBy: '' })
    await visitor.post(`/api/signatures/${manage}/erasure`, { name: 'Oak Trust' })
    expect(await rows()).toEqual([])
  })
})

describe('a signatory who is asked', () => {
  test('stops such messages in one press, also by the mail service alone; then the page says whom to ask instead, and they can be taken again', async () => {
    const { ask, visitor, lead, confirmLink, linkIn, page, manage } = await openBacker()
    await lead.put('/api/campaigns/homes/press-desk', { contact: { name: 'Kit Owen', phone: '+44 20 7946 0018' }, facts: [] })
    await ask()
    await visitor.post(`/api/press-questions/${await confirmLink()}`)
    await ask({ words: 'One more' })
    const waiting = await confirmLink()
    const stop = await linkIn('stop')
    expect((await visitor.get(`/unsubscribe/${stop}`)).text).toContain('takes messages of journalists')
    expect((await visitor.get(`/api/signatures/${manage}/press`)).body.takesQuestions).toBe(true)
    expect((await visitor.post(`/unsubscribe/${stop}`).type('form').send({ 'List-Unsubscribe': 'One-Click' })).status).toBe(200)

    expect((await ask()).body).toMatchObject({ code: 'question.not-taken' })
    expect((await visitor.post(`/api/press-questions/${waiting}`)).status).toBe(409)
    expect((await visitor.get(page)).text).not.toContain(`${page}/question`)
    const instead = (await visitor.get(`${page}/question`)).text
    expect(instead).toContain('does not take messages here')
    expect(instead).toContain('+44 20 7946 0018')
    expect((await visitor.get(`/api/signatures/${manage}`)).body.history.at(-1)).toMatchObject({ event: 'questions-stopped' })
    expect((await visitor.post(`/api/signatures/${manage}/press-questions`, { take: true })).body.takesQuestions).toBe(true)
    expect((await visitor.post(`/api/press-questions/${waiting}`)).status).toBe(200)
  })

  test('reports abuse: whoever runs the site reads it, and from that address nothing more is passed on', async () => {
    const { ask, visitor, confirmLink, linkIn, letters, db } = await openBacker()
    await ask()
    const own = await confirmLink()
    await visitor.post(`/api/press-questions/${own}`)
    const report = await linkIn('report')
    expect((await visitor.post(`/api/press-questions/${own}/report`)).status).toBe(404)
    for (let times = 0; times < 2; times += 1) expect((await visitor.post(`/api/press-questions/${report}/report`)).body).toMatchObject({ as: 'recipient', reported: true })
    const reports = await db.run.select().from(db.tables.reports)
    expect(reports).toMatchObject([{ kind: 'abuse', email: null }])
    expect(reports[0]?.words).toContain('Oak Trust reports a message that this site passed on from Rosa Lind, The Coast Gazette:\n\nHow many')
    expect(await letters('reported')).toHaveLength(1)
    expect((await ask()).body).toEqual({ sentTo: 'rosa@gazette.example' })
    expect(await letters('confirm-question')).toHaveLength(1)
  })
})
