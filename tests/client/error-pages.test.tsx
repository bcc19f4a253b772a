import { describe, expect, test } from 'vitest'
import { openPages, textOf } from '#tests/support/pages.ts'

describe('a page that cannot come', () => {
  test('says so at an unknown address, with a way on', async () => {
    const { open } = openPages()
    const page = await open('/no/such/page?utm_source=x')
    if (page instanceof Response) throw new Error('expected a page')
    expect(page.status).toBe(404)
    expect(textOf(page.html)).toContain('There is no page at this address.')
    expect(page.html).toContain('<title>Page not found – Countersign</title>')
    expect(page.html).toContain('<meta name="robots" content="noindex"/>')
  })

  test('answers a form sent to a wrong address in the same way', async () => {
    const { open } = openPages()
    expect(await open('/no/such/page', { a: 'b' })).toMatchObject({ status: 404 })
  })
})
