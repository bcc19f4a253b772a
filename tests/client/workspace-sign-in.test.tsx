import { describe, expect, test } from 'vitest'
import { askForCode, readSession, signIn, signOut } from '#contracts/accounts.ts'
import { openPages, refuse, textOf } from '#tests/support/pages.ts'
import { returnPath, signInPath } from '#client/pages/account/own-path.ts'

const nobody = () => {
  const pages = openPages()
  pages.given(readSession, { account: null })
  return pages
}

describe('signing in to the workspace', () => {
  test('asks for an address, then for the code that was sent there', async () => {
    const { given, page } = nobody()
    given(askForCode, { sentTo: 'ana@riverside.example' })

    expect(textOf((await page('/sign-in')).html)).toContain('Send me a code')
    const { status, html } = await page('/sign-in', { step: 'send', email: 'ana@riverside.example' })

    expect(status).toBe(200)
    expect(textOf(html)).toContain('If ana@riverside.example can sign in here, we have written to it')
    expect(html).toContain('autoComplete="one-time-code"')
  })

  test('with the right code leads to the page one came from', async () => {
    const { given, open, calls } = nobody()
    given(signIn, { account: { email: 'ana@riverside.example', host: false } })

    const answer = (await open('/sign-in?to=/workspace/tokens', { step: 'code', email: 'ana@riverside.example', code: 'abcd efgh' })) as Response

    expect(answer.headers.get('Location')).toBe('/workspace/tokens')
    expect(calls.at(-1)).toMatchObject({ endpoint: signIn, asked: { code: 'abcd efgh' } })
  })

  test('with a wrong code says so and keeps address and code', async () => {
    const { given, page } = nobody()
    given(signIn, () => refuse('session.code-wrong'))

    const { status, html } = await page('/sign-in', { step: 'code', email: 'ana@riverside.example', code: 'ABCD-EFGG' })

    expect(status).toBe(422)
    expect(textOf(html)).toContain('That code does not match')
    expect(html).toContain('href="#field-code"')
    expect(html).toContain('value="ABCD-EFGG"')
    expect(html).toContain('value="ana@riverside.example"')
  })

  test('never leads to a place outside the workspace', () => {
    for (const asked of ['https://evil.example', '//evil.example', '/workspace/../../x', '/sign-in', '/workspace?x=1', '/workspace/\\evil']) expect(returnPath(asked)).toBe('/workspace')
    expect(returnPath('/workspace/campaigns/buses/draft')).toBe('/workspace/campaigns/buses/draft')
    expect(signInPath('/workspace/campaigns/buses/draft')).toBe('/sign-in?to=%2Fworkspace%2Fcampaigns%2Fbuses%2Fdraft')
  })

  test('is not asked of somebody who is signed in', async () => {
    const { given, open } = openPages()
    given(readSession, { account: { email: 'ana@riverside.example', host: false } })
    expect(((await open('/sign-in')) as Response).headers.get('Location')).toBe('/workspace')
  })

  test('comes before any page of the workspace', async () => {
    const { given, open } = openPages()
    given(readSession, () => refuse('session.needed'))
    expect(((await open('/workspace/tokens')) as Response).headers.get('Location')).toBe('/sign-in?to=%2Fworkspace%2Ftokens')
  })

  test('ends by a button', async () => {
    const { given, open, calls } = nobody()
    given(signOut, null)
    const answer = (await open('/sign-out', {})) as Response
    expect(answer.headers.get('Location')).toBe('/sign-in?out=yes')
    expect(calls.some(({ endpoint }) => endpoint === signOut)).toBe(true)
  })
})
