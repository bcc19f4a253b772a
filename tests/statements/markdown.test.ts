import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStatement } from '#server/statements/markdown.ts'

const kinds = (body: string) => readStatement(body).notes.map(({ kind, line }) => `${kind} ${line}`)

describe('a statement', () => {
  test('keeps its headings, emphasis, lists, quotations, links, breaks and rules', () => {
    const body = '# Title\n\nA *b* **c**  \nd [e](https://e.example)\n\n3. x\n   - y\n\n> q\n\n---'
    expect(readStatement(body).html).toBe(
      '<h2>Title</h2>\n<p>A <em>b</em> <strong>c</strong><br />d <a href="https://e.example" rel="nofollow ugc noopener">e</a></p>\n<ol start="3"><li>x\n<ul><li>y</li></ul></li></ol>\n<blockquote><p>q</p></blockquote>\n<hr />',
    )
    expect(kinds(body)).toEqual([])
  })

  test('leaves the first heading to the page', () => {
    expect(readStatement('# a\n\n###### b').html).toBe('<h2>a</h2>\n<h6>b</h6>')
  })

  test('reads as plain text, wrapped, with its addresses written out', () => {
    const { text } = readStatement(`# Why\n\n${'word '.repeat(30)}\n\n1. one [two](https://two.example)\n2. three\n   - four\n\n> quoted <https://five.example>`)
    expect(text.split('\n').every((line) => line.length <= 76)).toBe(true)
    expect(text).toContain('1. one two (https://two.example)\n2. three\n   - four\n\n> quoted https://five.example')
  })

  test('wraps scripts that write without spaces', () => {
    expect(readStatement('台'.repeat(100)).text.split('\n').map((line) => line.length)).toEqual([38, 38, 24])
  })

  test.each([
    ['image', '![alt](https://x.example/a.png)'],
    ['html', '<b>x</b>'],
    ['html', '<script>alert(1)</script>'],
    ['code', '`code`'],
    ['code', '```js'],
    ['reference', '[a]: https://x.example'],
    ['strikethrough', '~~gone~~'],
    ['link', '[a](javascript:alert(1))'],
    ['link', '[a](//x.example)'],
    ['link', '[a](/x)'],
    ['link', '[a](data:text/html,x)'],
  ])('shows %s as it was typed, and says so', (kind, typed) => {
    const { text, notes, html } = readStatement(`first\n\nsee ${typed} here`.replace('see [a]:', '[a]:').replace('see ```', '```'))
    expect(text).toContain(typed)
    expect(notes).toMatchObject([{ kind, line: 3 }])
    expect(html).not.toMatch(/<(?!\/?p>)/)
  })

  test('says that a table is shown as text', () => {
    expect(kinds('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual(['table 2'])
  })

  test('reads a link’s title after it, as paper has no tooltips', () => {
    expect(readStatement('[a](https://x.example "why")').text).toBe('a (https://x.example) (why)')
  })

  test('says where it is nested too deeply, and shows what is there', () => {
    const { text, notes } = readStatement(`${'> '.repeat(500)}deep`)
    expect(text).toContain('deep')
    expect(notes).toMatchObject([{ kind: 'nesting', line: 1 }])
  })

  test.each(['>', '[', '![', '*a **a ', '- a\n', '<', '[a](', '`', '_a', '\\', '](a)', '> a\n', '&', '1) a\n\n', '<http:', '[a](<'])('made of 100,000 characters of %j is read whole', (piece) => {
    const body = piece.repeat(Math.floor(100_000 / piece.length))
    const { html } = readStatement(body)
    expect(html.split('a').length).toBeGreaterThanOrEqual(Math.min(body.split('a').length, 1000))
  })

  test('never loses a word and never lets a tag through, whatever is typed', () => {
    const piece = fc.constantFrom('word', '*', '**', '_', '> ', '- ', '1. ', '\n', '\n\n', '    ', '#', ' ', '[', '](', ')', '![', '<', '>', '`', '~~~', '|', '---', '\\', '<script>', 'https://x.example', '&lt;', '"', ': ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { html, text } = readStatement(pieces.join(''))
        const words = pieces.filter((part) => part === 'word').length
        expect(text.split('word').length - 1).toBeGreaterThanOrEqual(words)
        expect(html.replaceAll(/<\/?(?:h[2-6]|p|em|strong|ul|ol|li|blockquote|a)(?: (?:href|rel|start)="[^"<>]*")*>|<[bh]r \/>/g, '')).not.toContain('<')
      }),
      { numRuns: 500 },
    )
  })
})
