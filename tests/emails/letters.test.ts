import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterEach, describe, expect, test } from 'vitest'
import { heldReasons } from '#contracts/signatures.ts'
import { catalogues } from '#contracts/words/catalogues.ts'
import type { Catalogue } from '#contracts/words/words.ts'
import { en } from '#contracts/words/en.ts'
import { allLetters } from '#emails/all-letters.ts'
import { backersTold } from '#emails/letters/backers-told.ts'
import { verify } from '#emails/letters/verify.ts'
import { welcome } from '#emails/letters/welcome.ts'
import type { Letter } from '#emails/letter.ts'
import { render } from '#emails/render.ts'
import { plainPart } from '#emails/transports/plain-part.ts'
import { linkToken, site, typedCode } from './support.ts'

const letters = [...allLetters.values()]
const how = { locale: 'en-GB', site, linkToken, typedCode }
/** What a reader gets: the words without marks. */
const words = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")

describe.each(letters.map((letter): [string, Letter] => [letter.name, letter]))('the letter %s', (_name, letter) => {
  const { subject, html, text } = render(letter, letter.sample, how)

  test('has a subject on one line, and says in HTML what it says in plain text', () => {
    expect(subject).toMatch(/^\S.*\S$/)
    const inHtml = words(html).replaceAll(/\s+/g, '')
    const lines = text.split('\n').filter((line) => !line.includes('://') && line !== '-- ')
    for (const word of lines.flatMap((line) => line.replace(/^[>-] /, '').split(/\s+/))) expect(inHtml).toContain(word.replaceAll(/[\u2068\u2069]/g, '').replace(/:$/, ''))
  })

  test('has its links and codes alone on a line of the plain text', () => {
    for (const line of text.split('\n')) {
      if (line.includes('://')) expect(line).toMatch(/^https:\/\/campaigns\.example\.org\/\S+$/)
      if (line.includes('K7TM-2QXW') && !line.startsWith('Reference: ')) expect(line).toBe('K7TM-2QXW')
    }
  })

  test('links to nothing but this site, and shows and runs nothing from elsewhere', () => {
    for (const [, url] of html.matchAll(/(?:href|src|action|background)="([^"]*)"/g)) expect(url).toMatch(/^https:\/\/campaigns\.example\.org\//)
    expect(html).not.toMatch(/<(script|img|iframe|object|link|form)\b|@import|url\(/i)
  })

  test('speaks plainly: no exclamation mark, no "please", no place left open', () => {
    expect(`${subject} ${text}`).not.toMatch(/!|please|undefined|\[object|\{\w+\}/i)
  })

  test('refuses props that it does not know', () => {
    expect(letter.props.safeParse({ ...letter.sample, token: 'secret' }).success).toBe(false)
  })
})

test('verify has exactly one link and one code, and the link is that of the page', () => {
  const { text } = render(verify, verify.sample, how)
  expect(text.match(/^https?:\/\/.*$/gm)).toEqual([`https://campaigns.example.org/confirm/${linkToken(verify.sample.confirm)}`])
  expect(text.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/gm)).toEqual(['K7TM-2QXW'])
})

test('sign-in has a code and no link', () => {
  const signIn = allLetters.get('sign-in')!
  const { text, html } = render(signIn, signIn.sample, how)
  expect(text.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/gm)).toEqual(['K7TM-2QXW'])
  expect(text + html).not.toContain('://')
})

describe('what others typed', () => {
  const names = ['1999', '/e/ Foundation', 'ACT | The App Association', 'p≡p foundation', 'Two  spaces', `${'Bundesarbeitsgemeinschaft '.repeat(5)}e.V.`, 'جمعية الأمل', 'איגוד הערים', '日本の団体', "Fisher's & Sons <Ltd>", '{organisation}', '<b>bold</b>', "it''s '{x}'", '%s $1 $& \\']

  test.each(names)('%j is found again as it was typed, in subject, plain text and HTML', async (organisation) => {
    const { subject, text, html } = render(verify, { ...verify.sample, organisation }, how)
    expect(subject).toContain(organisation)
    expect(text).toContain(organisation)
    expect(words(html)).toContain(organisation)
  })

  const hostile = ['ABCD-EFGH', 'x '.repeat(30) + 'ABCD-EFGH', 'a\u2028ABCD-EFGH\u2028b', 'a\nABCD-EFGH\nb', 'https://evil.example/confirm/abc', 'y '.repeat(33) + 'https://evil.example/confirm/abc', '\u2069\nABCD-EFGH', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<a href="https://evil.example">x</a>']

  test.each(hostile)('%j cannot pass for our code or link, and runs nowhere', (typed) => {
    for (const letter of letters) {
      const props = JSON.parse(JSON.stringify(letter.sample)) as Record<string, unknown>
      for (const field of ['organisation', 'title', 'lead', 'proposed', 'reason', 'hostName']) if (field in props) props[field] = typed
      if ('listed' in props) Object.assign(props, { listed: [typed], held: [typed] })
      const { text, html, subject } = render(letter, props, how)
      for (const line of text.split(/[\n\u2028\u2029]/)) {
        expect(line).not.toMatch(/^\s*ABCD-EFGH\s*$/)
        expect(line).not.toMatch(/^\s*https:\/\/evil\S*\s*$/)
      }
      expect(html).not.toMatch(/<script|<img|href="https:\/\/evil/)
      expect(subject).not.toMatch(/[\r\n\u2028\u2029]/)
    }
  })

  test('a name written from right to left does not turn the sentence round it', () => {
    const { html, text } = render(verify, { ...verify.sample, organisation: 'جمعية الأمل' }, how)
    expect(html).toContain('<span dir="auto" style="unicode-bidi:isolate">جمعية الأمل</span>')
    expect(text).toContain('\u2068جمعية الأمل\u2069')
  })
})

test.each(heldReasons)('a sign-on that is held for %s learns what is checked and by whom', (heldFor) => {
  const { text } = render(welcome, { ...welcome.sample, state: 'held', heldFor }, how)
  expect(text.replaceAll('\n', ' ')).toContain(en.domain.heldFor[heldFor])
  expect(text).toContain(welcome.sample.lead)
})

test.each(['deadline-changed', 'addressees-changed', 'paused', 'resumed', 'closed', 'reopened'] as const)('backers learn that a campaign was %s', (what) => {
  for (const closesAt of [undefined, null, '2026-12-01T17:00:00.000Z']) {
    const { text } = render(backersTold, { ...backersTold.sample, what, closesAt }, how)
    expect(text).not.toMatch(/undefined|null|1970/)
    if (closesAt && what === 'deadline-changed') expect(text).toContain('1 December 2026')
  }
})

test('an empty digest line says nothing of what there is none of', () => {
  const digest = allLetters.get('lead-digest')!
  const subjects = [
    { listed: [], held: ['Oak'] },
    { listed: ['Oak'], held: [] },
    { listed: ['Oak'], held: ['Elm', 'Ash'] },
    { listed: [], held: [], quotes: 1 },
    { listed: [], held: [], quotes: 0 },
  ].map((some) => render(digest, { ...digest.sample, ...some, listedMore: 0, heldMore: 0, title: 'Homes' }, how).subject)
  expect(subjects).toEqual(['“Homes”: 1 to check', '“Homes”: 1 new backer', '“Homes”: 1 new backer, 2 to check', '“Homes”: a quote for the press', '“Homes”: new logos'])
})

describe('in another language', () => {
  afterEach(() => void catalogues.delete('qps'))

  test('no English word is left in any letter', () => {
    catalogues.set('qps', pseudo(en) as Catalogue)
    for (const letter of letters) {
      const { subject, text, html } = render(letter, noWords(letter.sample) as never, { ...how, locale: 'qps', site: { ...site, name: '0' }, replyTo: '0@0.example' })
      const left = `${subject}\n${text}\n${words(html)}`
        .replaceAll(/https:\/\/\S+|K7TM-\S+|campaigns\.example\.org|0@0\.example|UTC|GMT/g, '')
        // Months and the like come from the platform, not from a catalogue.
        .replaceAll(/\b(November|at|PM)\b|M11/g, '')
        .match(/[A-Za-z]{2,}/g)
      expect(left, letter.name).toBeNull()
    }
  })

  test('a campaign in a language that we do not speak is written to in English, dates included', () => {
    const { text } = render(verify, verify.sample, { ...how, locale: 'de' })
    expect(text).toContain('21 November 2026')
  })
})

/** The catalogue with every letter outside of arguments changed. */
function pseudo(node: unknown): unknown {
  if (typeof node !== 'string') return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, pseudo(value)]))
  let depth = 0
  return [...node]
    .map((letter) => {
      if (letter === '{') depth += 1
      if (letter === '}') depth -= 1
      // At odd depths stand arguments and their keywords, at even ones words: `{count, plural, one {# backer}}`.
      return depth % 2 === 0 && /[A-Za-z]/.test(letter) ? 'ж' : letter
    })
    .join('')
}

const noWords = (sample: unknown): unknown => JSON.parse(JSON.stringify(sample, (key, value: unknown) => (typeof value === 'string' && !['purpose', 'rowId', 'expiresAt', 'closesAt', 'until', 'since', 'state', 'what', 'reference', 'codeId', 'kind', 'outcome', 'answerBy'].includes(key) ? '0' : value)))

describe('the plain text on its journey', () => {
  test.each(letters.map((letter): [string, Letter] => [letter.name, letter]))('%s arrives as it was written, its links and codes in one piece', async (_name, letter) => {
    const { text } = render(letter, letter.sample, how)
    const part = plainPart(text)
    expect(((await PostalMime.parse(part)).text ?? '').trimEnd()).toBe(text.trimEnd())
    for (const line of part.split('\r\n')) expect(line).toMatch(/^[\t\x20-\x7E]{0,76}$/)
    for (const url of text.match(/^https:.*$/gm) ?? []) expect(part).toContain(`\r\n${url}\r\n`)
  })

  test('as does whatever else is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 5 }), async (lines) => {
        const text = lines.map((line) => line.replaceAll(/[\r\n]/g, '')).join('\n')
        const part = plainPart(text)
        for (const line of part.split('\r\n')) expect(line).toMatch(/^[\t\x20-\x7E]{0,76}$/)
        expect(((await PostalMime.parse(part)).text ?? '').trimEnd()).toBe(text.trimEnd())
      }),
      { numRuns: 200 },
    )
  })
})
