import { conjunctions, leadingArticles, withoutLegalForm } from './name-words.ts'

/** Grows when names come to be folded or keyed otherwise: what is stored is then made again (see `fold-again.ts`). */
export const foldingRules = 5

/** Letters that Unicode does not take apart, and those of one script that are typed for each other. */
const apart: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ſ: 's', '≡': '=', ς: 'σ', ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ة: 'ه', 臺: '台' }

const isApart = new RegExp(`[${Object.keys(apart).join('')}ŁØĐÐÞÆŒĦŦŊ]`, 'gu')

/**
 * A name as it is compared: without case, accents, punctuation, legal form, leading article and its acronym in brackets; `&` and the "and" of
 * any language are one, and so are `W.I.` and `WI`. Where nothing but such things stands in a name, it is kept: `1999`, `A` and `!!!` are names.
 */
export const foldName = (name: string): string => readFolded(name).folded

/** The folded name, the legal forms that were left out of it, and the acronyms that stood in it in brackets. */
export function readFolded(name: string): { folded: string; forms: string[]; acronyms: string[] } {
  const { text, acronyms } = withoutAcronyms(name.replaceAll(/<\/?[a-z]+\s*\/?>/gi, ' '))
  const { words, forms } = withoutLegalForm(wordsIn(text))
  const start = words.findIndex((word) => !leadingArticles.has(word))
  const kept = start > 0 ? words.slice(start) : words
  return { folded: kept.length > 0 ? kept.join(' ') : name.normalize('NFKC').toLowerCase(), forms: forms.toSorted(), acronyms }
}

/** Written without a space in French and Italian. */
const elidedArticle = /^\s*l[’'´`ʼ](?=\p{L}{2})/iu

function wordsIn(text: string): string[] {
  const shouting = !/\p{Ll}/u.test(text)
  const tokens = lettersOf(text.replace(elidedArticle, '').replaceAll(/[’'´`ʼ‘‛′]/g, ''), { keepCase: true })
    // Initials with full stops are one word.
    .replaceAll(/(?<![\p{L}\p{N}])(?:(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|(?:\p{L}\.\s?){2,})/gu, (initials) => `${initials.replaceAll(/[.\s]/g, '')} `)
    .replaceAll(/(?<=[\p{L}\p{N}])\s*[&+＆]\s*(?=[\p{L}\p{N}])/gu, ' and ')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  // One letter is "and" only as it is written in a sentence: `Team Y Leeds` is another than `Team E Leeds`.
  const isAnd = (word: string, at: number) => at > 0 && at < tokens.length - 1 && conjunctions.has(word.toLowerCase()) && (word.length > 1 || shouting || word === word.toLowerCase())
  return initialsTogether(tokens.map((word, at) => (isAnd(word, at) ? 'and' : word.toLowerCase().replaceAll(/ς/g, 'σ'))))
}

/** Without accents and marks that carry no letter; as small letters unless case still says something. */
function lettersOf(text: string, { keepCase = false } = {}): string {
  const plain = text
    // What joins or directs letters, and the line that stretches Arabic ones.
    .replaceAll(/[\u200C-\u200F\u00AD\u2060\u0640]/g, '')
    .normalize('NFKD')
    // Accents of the alphabets that have them; the vowel signs of other scripts are letters.
    .replaceAll(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g, '')
    .normalize('NFC')
    .replaceAll(isApart, (letter) => apart[letter] ?? apart[letter.toLowerCase()]!.toUpperCase())
  return keepCase ? plain : plain.toLowerCase()
}

/** `J R` is `JR`. */
function initialsTogether(words: string[]): string[] {
  const together: string[] = []
  let open = false
  for (const word of words) {
    const single = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(word)
    if (single && open) together.push(`${together.pop()}${word}`)
    else together.push(word)
    open = single
  }
  return together
}

/** Codes of places in brackets tell a branch from the whole. */
const places = new Set(['uk', 'gb', 'us', 'usa', 'eu', 'ni', 'roi', 'nz', 'nsw', 'sa', 'uae'])

/** Takes out an acronym in brackets where it is one of the words before it; any other may be a place or a branch, and stays. */
function withoutAcronyms(name: string): { text: string; acronyms: string[] } {
  const acronyms: string[] = []
  const text = name.replaceAll(/\s*[([（]\s*([^\s()[\]（）]{2,14})\s*[)\]）]/gu, (whole, inside: string, at: number) => {
    if ((inside.match(/\p{Lu}/gu) ?? []).length < 2) return whole
    const short = lettersOf(inside).replaceAll(/[^\p{L}\p{N}]/gu, '')
    if (short.length >= 2) acronyms.push(short)
    return places.has(short) || !isAcronymOf(short, name.slice(0, at)) ? whole : ' '
  })
  return { text, acronyms }
}

/** Whether letters are the beginnings of words of a name, in their order and from its first word on: `WinACC`, `ANSOL`. */
export function isAcronymOf(short: string, name: string): boolean {
  const words = lettersOf(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const begin = words.length > 1 && leadingArticles.has(words[0]!) ? 1 : 0
  const hopeless = new Set<string>()
  const reach = (at: number, done: number, used: number): boolean => {
    if (done === short.length) return used >= 2
    const state = `${at} ${done} ${Math.min(used, 2)}`
    if (at >= words.length || hopeless.has(state)) return false
    hopeless.add(state)
    for (let take = 1; take <= Math.min(4, short.length - done) && words[at]!.slice(0, take) === short.slice(done, done + take); take += 1) if (reach(at + 1, done + take, used + 1)) return true
    return at > begin && reach(at + 1, done, used)
  }
  return short.length >= 2 && reach(begin, 0, 0)
}
