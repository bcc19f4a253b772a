import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogues } from '#contracts/words/catalogues.ts'
import { toFetch } from '#contracts/words/catalogues-in-a-browser.ts'
import { letterFrames } from '#contracts/words/letter-words.ts'
import { en } from '#contracts/words/en.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Every message by its key. */
const messagesIn = (tree: Tree, at = ''): [key: string, message: string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value] as [string, string]] : messagesIn(value, `${at + key}.`)))

/** What has to be put into a message, and which of its words are links and the like; a plural says which number it goes by. */
const asksFor = (message: string): string[] => [...new Set(parse(message, { shouldParseSkeletons: false }).flatMap(askedBy))].toSorted()

function askedBy(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return []
  if (element.type === TYPE.tag) return [`<${element.value}>`, ...element.children.flatMap(askedBy)]
  if (element.type === TYPE.plural || element.type === TYPE.select) return [`${element.value}, ${element.type}`, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(askedBy))]
  return [element.value]
}

/** A mark that a line could begin or end with: French keeps it with its word by a space that does not break, a narrow one before the tall marks. `?at=` in an address is no mark. */
const wronglySet = new Map([['fr', /(?<!\u00a0):(?=\s|$)|(?<!\u202f)[;?!](?=[\s»)]|$)|«(?!\u00a0)|(?<!\u00a0)»/]])

const english = new Map(messagesIn(en))
const others = [...catalogues].filter(([language]) => language !== 'en')

describe.each(others)('the catalogue in %s', (language, catalogue) => {
  test('says what English says with the same values and the same links', () => {
    const wrong = messagesIn(catalogue as Tree).flatMap(([key, message]) => {
      const [wanted, found] = [asksFor(english.get(key) ?? ''), asksFor(message)]
      // A French letter greets « Madame, Monsieur, » and calls a translation one, whoever it goes to and whatever into.
      const same = key.startsWith('letter.') ? found.every((one) => wanted.includes(one)) : JSON.stringify(wanted) === JSON.stringify(found)
      return same ? [] : [{ key, wanted, found }]
    })
    expect(wrong).toEqual([])
  })

  test('leaves nothing empty that English says, and no straight quotation marks', () => {
    expect(messagesIn(catalogue as Tree).filter(([key, message]) => (message.trim() === '') !== ((english.get(key) ?? '').trim() === '') || /['"]/.test(message))).toEqual([])
  })

  test('sets its marks as the language does, with one space between words', () => {
    const wrong = wronglySet.get(language)
    expect(messagesIn(catalogue as Tree).filter(([, message]) => / {2}|\.\.\./.test(message) || wrong?.test(message))).toEqual([])
  })

  test('is one that browsers can fetch, and that letters speak too', () => {
    expect(toFetch.has(language)).toBe(true)
    expect(letterFrames.has(language)).toBe(true)
  })
})
