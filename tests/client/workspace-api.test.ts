import { describe, expect, test } from 'vitest'
import { signOut } from '#contracts/accounts.ts'
import { listCampaigns, readDraft, saveDraft } from '#contracts/campaigns.ts'
import { Refused } from '#contracts/refusals.ts'
import { apiOverHttp, requestFor } from '#client/api.ts'

const answering = (response: () => Response) => apiOverHttp({ unreachableWords: 'We could not reach the site', fetch: async () => response() })

describe('asking over HTTP', () => {
  test('puts path parameters into the path, and the rest into query or body', () => {
    expect(requestFor(listCampaigns, { mine: 'true' })[0]).toBe('/api/campaigns?mine=true')
    expect(requestFor(readDraft, { slug: 'a/b' })[0]).toBe('/api/campaigns/a%2Fb/draft')
    const [url, request] = requestFor(saveDraft, { slug: 'x', title: 'T', locale: undefined })
    expect([url, request.method, request.body]).toEqual(['/api/campaigns/x/draft', 'PUT', '{"title":"T"}'])
  })

  test('gives back nothing where there is nothing', async () => {
    expect(await answering(() => new Response(null, { status: 204 }))(signOut, {})).toBeNull()
  })

  test('throws the product’s own words', async () => {
    const answer = { code: 'session.needed', message: 'Sign in first.', requestId: 'r' }
    const asked = answering(() => Response.json(answer, { status: 401 }))(readDraft, { slug: 'x' })
    await expect(asked).rejects.toMatchObject({ status: 401, answer })
    await expect(asked).rejects.toBeInstanceOf(Refused)
  })

  test('says that the site could not be reached, whatever else came instead of an answer', async () => {
    const broken = apiOverHttp({ unreachableWords: 'We could not reach the site', fetch: () => Promise.reject(new TypeError('no network')) })
    await expect(broken(readDraft, { slug: 'x' })).rejects.toMatchObject({ status: 0, answer: { message: 'We could not reach the site' } })
    await expect(answering(() => new Response('<html>', { status: 502 }))(readDraft, { slug: 'x' })).rejects.toMatchObject({ status: 0 })
    await expect(answering(() => new Response('<html>', { status: 200 }))(readDraft, { slug: 'x' })).rejects.toMatchObject({ status: 0 })
  })
})
