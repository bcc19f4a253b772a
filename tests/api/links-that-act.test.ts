import supertest from 'supertest'
import { describe, expect, test } from 'vitest'
import { everythingIn } from '#tests/support/every-route.ts'
import { openOwnPage } from '#tests/support/own-page.ts'

/** Programs that look for harm open every link of an e-mail, often, and some of them from several networks at once. */
describe('opening any link that we send, ten times by GET and by HEAD', () => {
  test('changes nothing: on pages as in the API, before and after somebody has pressed its button', async () => {
    const world = await openOwnPage()
    const { app, visitor, own, token, asked, linkOf, db } = world
    await visitor.post(`${own}/contact`, { name: 'Bo Chair', role: 'Chair', email: 'bo@oak.example' })
    await visitor.post(`${own}/address`, { email: 'ana@new.example' })
    const [contact, address] = [await asked('contact-asked'), await asked('confirm-address')]
    const paths = [
      `/contact/${contact}`,
      `/address/${address}`,
      `/signature/${token}`,
      `/signature/${token}?correct`,
      `/signature/${token}/erasure`,
      `/confirm/${linkOf('verify')}`,
      '/erased',
      '/removed',
      `/api/contacts/${contact}`,
      `/api/addresses/${address}`,
      own,
      `${own}/contact`,
      `${own}/address`,
      `${own}/erasure`,
      `${own}/receipt.pdf`,
    ]
    const openAll = async () => {
      for (const path of paths) {
        for (let time = 0; time < 10; time += 1) {
          await supertest(app).get(path).set('Host', 'localhost')
          await supertest(app).head(path).set('Host', 'localhost')
        }
      }
    }
    const before = await everythingIn(world)
    for (const path of paths.slice(0, 6)) expect([path, (await visitor.get(path)).status]).toEqual([path, 200])
    await openAll()
    expect(await everythingIn(world)).toBe(before)

    await visitor.post(`/api/contacts/${contact}`)
    await visitor.post(`/api/addresses/${address}`)
    const after = await everythingIn(world)
    await openAll()
    expect(await everythingIn(world)).toBe(after)
    expect(await db.run.select().from(db.tables.contacts)).toHaveLength(1)
  })
})
