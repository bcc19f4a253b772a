import { describe, expect, test } from 'vitest'
import { letterToHtml } from '#server/letters/letter-html.ts'
import { letterToText } from '#server/letters/letter-text.ts'
import { backedBy, letter } from './support.ts'

describe('the letter as plain text', () => {
  test('reads from the letterhead to the permanent link', () => {
    expect(letterToText(letter())).toMatchInlineSnapshot(`
      "Riverton Alliance
      1 Mill Lane, Riverton
      riverton.example

      21 November 2026

      The Mayor of Riverton
      Town Hall
      Riverton RV1 1AA

      Dear Mayor

      A one pound bus fare

          Extend the one pound fare to everyone under 25 by April 2027.

      Why
      ---

      Buses are how we meet. See the figures (https://riverton.example/figures).

      - first
      - second

      Yours sincerely

      Ana Oak
      Riverton Alliance

      --------------------
      Signed by 2 organisations as of 21 November 2026, 10:15 UTC
      In alphabetical order.

      Harwell Women’s Institute (Oxfordshire)
      Hinderwell Women’s Institute

      --------------------
      Version 1, SHA-256 0a1b2c
      https://riverton.example/versions/1
      "
    `)
  })

  test('keeps each backer on one line, however long its name', () => {
    const name = 'Association of the Friends of '.repeat(5).trim()
    expect(letterToText(backedBy(name)).split('\n')).toContain(name)
  })
})

/** Typefaces that a page brings along. */
const faces = (html: string) => html.match(/@font-face \{[^}]*url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{10000,}\)/g)?.length

describe('the letter as a page', () => {
  test('says its language and direction, and lists backers as a list', () => {
    const html = letterToHtml(letter({ locale: 'he' }))
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html.match(/<li><bdi>/g)).toHaveLength(2)
    expect(html).toContain('<title>Letter to the Mayor of Riverton</title>')
  })

  test('carries its typeface in it, as much of it as it needs, and fetches nothing', () => {
    const plain = letterToHtml(letter({ backers: [], statement: [] }))
    const beyond = letterToHtml(letter({ statement: [], backers: [{ name: 'Dunja Marković', detail: undefined, language: undefined }] }))
    expect([faces(plain), faces(letterToHtml(letter({ backers: [] }))), faces(beyond)]).toEqual([2, 3, 4])
    expect(plain).not.toMatch(/url\((?!data:)/)
  })

  test('runs nothing that a name, an ask or a link says', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const html = letterToHtml(letter({ ask: hostile, title: hostile, letterhead: [hostile], permanentLink: hostile, backers: [{ name: hostile, detail: hostile, language: hostile }] }))
    expect(html).not.toMatch(/<script|<img/)
  })
})
