import { describe, expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/signatures'

async function openPending() {
  const world = await openWorld()
  const { given, visitor, outbox } = world
  await given.campaign()
  const { reference } = (await visitor.post(path, signOn('Oak Trust', 'ana@oak.example'))).body as { reference: string }
  const code = (await outbox())[0]?.code ?? ''
  const confirm = (typed: string, by = reference) => visitor.post('/api/confirmations', { reference: by, code: typed })
  return { ...world, reference, code, confirm }
}

describe('the code in the e-mail', () => {
  test.each([
    ['as it stands there', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without its hyphen', (code: string) => code.replace('-', '')],
    ['with spaces round it', (code: string) => `  ${code.replace('-', ' - ')} `],
  ])('confirms %s', async (_, typed) => {
    const { confirm, code } = await openPending()
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    expect(await confirm(typed(code))).toMatchObject({ status: 200, body: { state: 'listed', already: false } })
    expect((await confirm(code)).body).toMatchObject({ state: 'listed', already: true })
  })

  test('belongs to the reference on the screen, in whatever case', async () => {
    const { confirm, code, reference, visitor, outbox } = await openPending()
    const other = (await visitor.post(path, signOn('Elm Society', 'bo@elm.example'))).body.reference as string
    expect(await confirm(code, other)).toMatchObject({ status: 422, body: { code: 'code.wrong' } })
    expect((await confirm((await outbox())[1]?.code ?? '', reference)).status).toBe(422)
    expect((await confirm(code, ` ${reference.toLowerCase()} `)).body.state).toBe('listed')
  })

  test('typed wrongly ten times no longer works with that reference; the link still does', async () => {
    const { confirm, code, visitor, outbox } = await openPending()
    const tries = await Promise.all(Array.from({ length: 25 }, () => confirm('AAAA-AAAA')))
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(10)
    expect(tries.filter(({ body }) => body.code === 'code.spent')).toHaveLength(15)
    expect(await confirm(code)).toMatchObject({ status: 410, body: { code: 'code.spent' } })
    expect((await visitor.post(`/api/confirmations/${(await outbox())[0]?.token}`)).body.state).toBe('listed')
  })

  test('is answered in the same way for a reference that exists and one that does not', async () => {
    const { confirm } = await openPending()
    const [known, unknown] = [await confirm('AAAA-AAAA'), await confirm('AAAA-AAAA', 'ZZZZ-ZZZZ-ZZZZ')]
    expect({ ...known.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
    expect(known.status).toBe(unknown.status)
  })
})

describe('a token or code for one purpose', () => {
  test('opens nothing else', async () => {
    const world = await openPending()
    const { visitor, given, outbox, signedIn, reference } = world
    const { manageUrl } = await back(world, 'homes', 'Elm Society', 'bo@elm.example')
    const { token: api } = await given.lead()
    const verify = (await outbox())[0]?.token ?? ''
    const manage = tokenOf(manageUrl)

    for (const wrong of [manage, api, reference]) {
      for (const answer of [await visitor.get(`/api/confirmations/${wrong}`), await visitor.post(`/api/confirmations/${wrong}`), await visitor.patch(`/api/confirmations/${wrong}`, { quote: 'x' }), await visitor.post(`/api/confirmations/${wrong}/resend`)]) expect(answer).toMatchObject({ status: 404, body: { code: 'link.unknown' } })
    }
    for (const wrong of [verify, api, reference]) {
      for (const answer of [await visitor.get(`/api/signatures/${wrong}`), await visitor.patch(`/api/signatures/${wrong}`, { quote: 'x' }), await visitor.post(`/api/signatures/${wrong}/withdrawal`, { name: 'Oak Trust' }), await visitor.post(`/api/signatures/${wrong}/return`, { version: 1 })]) expect(answer.status).toBe(404)
    }
    for (const wrong of [verify, manage]) expect((await visitor.as(wrong).get('/api/organisations')).status).toBe(401)
    // A sign-in code confirms nothing, and a verification code signs nobody in.
    await visitor.post('/api/session/codes', { email: 'ana@oak.example' })
    const signInCode = (await outbox()).findLast(({ letter }) => letter === 'sign-in')?.code ?? ''
    expect((await visitor.post('/api/confirmations', { reference, code: signInCode })).status).toBe(422)
    expect((await visitor.post('/api/session', { email: 'ana@oak.example', code: (await outbox())[0]?.code })).status).toBe(422)
    expect((await signedIn('ana@oak.example').then((visitor) => visitor.get('/api/session'))).body.account).toMatchObject({ email: 'ana@oak.example' })
  })
})
