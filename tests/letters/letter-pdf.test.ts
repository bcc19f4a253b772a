import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { LetterNotSet, LetterPressUnavailable, openLetterPress } from '#server/letters/letter-pdf.ts'
import { readStatement } from '#server/statements/markdown.ts'
import { backedBy, letter, textOf, withoutSpaces } from './support.ts'

const press = openLetterPress()
afterAll(() => press.close())

const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

function pressWith(answer: string, longest?: number) {
  const workerFile = join(mkdtempSync(join(tmpdir(), 'press-')), 'worker.mjs')
  writeFileSync(workerFile, `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ letter }) => ${answer})`)
  return openLetterPress({ workerFile, ...(longest !== undefined && { longest }) })
}

describe('the letter as a PDF', () => {
  test('says everything the letter says, and numbers its pages', async () => {
    const { pdf, missing } = await press.set(letter())
    const { text } = await textOf(pdf)
    for (const words of ['Riverton RV1 1AA', 'Dear Mayor', 'under 25', 'how we meet', 'https://riverton.example/figures', 'second', 'Yours sincerely', 'Signed by 2', 'Oxfordshire', 'Hinderwell', '0a1b2c', 'Page 1 of 1'])
      expect(text).toContain(withoutSpaces(words))
    expect(missing).toEqual([])
  })

  test('is tagged, in a language, with a title and an author, for those who hear it', async () => {
    const { pdf } = await press.set(letter({ locale: 'cy-GB' }))
    const { info, tagged } = await textOf(pdf)
    expect(tagged).toBe(true)
    expect(info).toMatchObject({ Title: 'Letter to the Mayor of Riverton', Author: 'Riverton Alliance' })
    expect(raw(pdf)).toContain('/StructTreeRoot')
    expect(raw(pdf)).toMatch(/\/Lang\s*\(cy(?:-GB)?\)/)
    expect(raw(pdf)).toContain('pdfuaid:part')
  })

  test('ends below some of the names, however many there are', async () => {
    for (const count of [2, 117, 120, 123, 126]) {
      const { pdf } = await press.set(backedBy(...Array.from({ length: count }, (_, at) => `Organisation no. ${at + 1}`)))
      const { pages, text } = await textOf(pdf)
      expect(pages.at(-1), `${count} backers`).toMatch(/Organisation no.*0a1b2c/s)
      expect(text.match(/Organisationno/g), `${count} backers`).toHaveLength(count)
    }
  })

  test('is the same file for the same letter', async () => {
    const [first, second] = [await press.set(letter()), await press.set(letter())]
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true)
  })

  test('sets names of many scripts so that they can be copied out again', async () => {
    const names = ['台灣人權促進會', '日本弁護士連合会', '참여연대', 'Центр громадянських свобод', 'Ελληνική Ένωση', 'მედიის ფონდი', 'Հելսինկյան ասամբլեա', 'ไทย', 'አማርኛ', 'Łódź p≡p ɓɗ Ἑλλάς', '监护', 'Foodbank Friends 🧡', '/e/ Foundation', '11.11.11']
    const { pdf, missing } = await press.set(backedBy(...names))
    const { text } = await textOf(pdf)
    expect(names.filter((name) => !text.includes(withoutSpaces(name)))).toEqual([])
    expect(missing).toEqual([])
  })

  test('has a glyph for every letter of names that run from the right or join their letters', async () => {
    const { missing } = await press.set(backedBy('حملة - المركز العربي', 'האגודה לזכויות האזרח', 'ہیومن رائٹس کمیشن', 'Oxfam أوكسفام (مصر) Ltd.', 'नारी शक्ति', 'ਪੰਜਾਬੀ', 'বাংলা', 'தமிழ்', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 1️⃣ ❤️'))
    expect(missing).toEqual([])
  })

  test('shows a stand-in for a character no font has, and reports it', async () => {
    const { pdf, missing } = await press.set(backedBy('Foundation ꓘ', 'Oak\ud800'))
    expect(missing).toEqual([
      { character: 'ꓘ', codePoint: 'U+A4D8', where: 'backers', text: 'Foundation ꓘ' },
      { character: '\ud800', codePoint: 'U+D800', where: 'backers', text: 'Oak\ud800' },
    ])
    expect((await textOf(pdf)).text).toContain('Foundation□')
  })

  test('sets what looks like markup as the letters it is', async () => {
    const name = '#set text(red) *x* $a$ `x` <a> \\u{41} // /*c*/ @e --- ~ "q"'
    const { pdf } = await press.set(backedBy(name))
    expect((await textOf(pdf)).text).toContain(withoutSpaces(name))
  })

  test('wraps long names inside their column, even one long word', async () => {
    const long = `${'Association of the Friends of '.repeat(4)}Harwell`
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
    const { text } = await textOf((await press.set(backedBy(long, word))).pdf)
    expect(text).toContain(withoutSpaces(long))
    expect(text).toContain(word)
  })

  test('lists a thousand backers, each once, in order, over numbered pages', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Organisation ${String(index + 1).padStart(4, '0')}`)
    const { pages, text } = await textOf((await press.set(backedBy(...names))).pdf)
    expect(text.match(/Organisation\d{4}/g)).toEqual(names.map(withoutSpaces))
    expect(pages.map((page) => /Page (\d+) of/.exec(page)?.[1])).toEqual(pages.map((_, index) => String(index + 1)))
  })

  test.each(['ar', 'zh-Hant', 'ja', 'de'])('is set in %s, with several addressees', async (locale) => {
    const { pdf } = await press.set(letter({ locale, addressees: [['One'], ['Two', 'Town'], ['Three']] }))
    expect((await textOf(pdf)).text).toContain('Three')
  })

  test('sets a hostile statement, headings out of order and all', async () => {
    const body = ['###### six', '#', '### three', '> '.repeat(40) + 'deep', '- '.repeat(30) + 'x', 'a'.repeat(3000), '[**b** c](https://x.example/' + 'y'.repeat(500) + ')', '- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            - g'].join('\n\n')
    const { text } = await textOf((await press.set(letter({ statement: readStatement(body).blocks }))).pdf)
    // The foot of a page may stand between two parts of the long word.
    expect(text.match(/a{50,}/g)?.join('').length).toBeGreaterThanOrEqual(3000)
    expect(text).toContain('deep')
  })

  test('is set even where almost nothing is known yet', async () => {
    const bare = letter({ letterhead: [], addressees: [], subject: '', ask: '', statement: [], signature: [], backers: [] })
    expect((await textOf((await press.set(bare)).pdf)).text).toContain('LettertotheMayor')
  })

  test('of one campaign failing does not stop the next', async () => {
    const [bad, good] = await Promise.allSettled([press.set(letter({ datedOn: 'never' })), press.set(letter())])
    expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(LetterNotSet) as unknown })
    expect(good.status).toBe('fulfilled')
  })

  test('is lost when its worker dies, and the one behind it goes to a new worker', async () => {
    const fragile = pressWith(`letter.title === 'die' ? process.exit(1) : parentPort.postMessage({ done: 'set', pdf: new Uint8Array(1), missing: [] })`)
    const outcomes = await Promise.allSettled([fragile.set(letter({ title: 'die' })), fragile.set(letter()), fragile.set(letter())])
    await fragile.close()
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    await expect(fragile.set(letter())).rejects.toThrow(LetterNotSet)
  })

  test('that never comes to an end is given up, and the one behind it goes to a new worker', async () => {
    const stuck = pressWith(`{ if (letter.title === 'stuck') for (;;); parentPort.postMessage({ done: 'set', pdf: new Uint8Array(1), missing: [] }) }`, 300)
    const outcomes = await Promise.allSettled([stuck.set(letter({ title: 'stuck' })), stuck.set(letter()), stuck.set(letter({ title: 'stuck' })), stuck.set(letter())])
    await stuck.close()
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[0]).toMatchObject({ reason: { name: 'LetterNotSet', forLog: 'It took longer than 0.3 s' } })
  })

  test('says to the log why it was not set, without what it says itself', async () => {
    const failed = await press.set(letter({ datedOn: 'never' })).catch((error: unknown) => error)
    expect(failed).toMatchObject({ forLog: expect.stringMatching(/.{10}/) as unknown })
    expect(new LetterNotSet('the text `"Oak Trust"` could not be displayed').forLog).toBe('the text … could not be displayed')
  })

  test('is refused in a way the caller can tell where no typesetter fits the machine', async () => {
    const without = pressWith(`parentPort.postMessage({ done: 'no-typst' })`)
    await expect(without.set(letter())).rejects.toThrow(LetterPressUnavailable)
    await without.close()
  })
})
