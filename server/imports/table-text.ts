import { analyse } from 'chardet'
import { encodings, type Encoding } from '#contracts/import-fields.ts'
import { TableRefused } from './table-refused.ts'

const marks: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The text of a file, in the encoding that was asked for or the one it seems to be in. */
export function readText(bytes: Uint8Array, asked: string | undefined): { text: string; encoding: Encoding } {
  const encoding = encodings.find((known) => known === asked) ?? findEncoding(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' || encoding.startsWith('utf-16') }).decode(bytes)
    if (text.includes('\0')) throw new TableRefused({ problem: 'nul' })
    return { text, encoding }
  } catch (error) {
    if (error instanceof TableRefused) throw error
    throw new TableRefused({ problem: 'encoding' })
  }
}

/** By its mark; else by the zeros of UTF-16; else UTF-8, which hardly anything else is by chance; else by how its letters are spread. */
function findEncoding(bytes: Uint8Array): Encoding {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return marked[1]
  return findUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : findByLetters(bytes))
}

/** Every other byte of Latin letters in UTF-16 is nought. */
function findUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096)
  const noughts = (from: 0 | 1) => sample.filter((byte, at) => at % 2 === from && byte === 0).length
  const half = sample.length / 2
  if (half < 4) return undefined
  const [even, odd] = [noughts(0), noughts(1)]
  if (odd > half * 0.5 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.5 && odd < half * 0.05 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What spreadsheets in Western Europe write stands for whatever cannot be told: it can be put right on the page. */
function findByLetters(bytes: Uint8Array): Encoding {
  // Half a megabyte shows how the letters are spread as well as all of it would.
  for (const { name, confidence } of analyse(bytes.subarray(0, 524_288))) {
    const known = encodings.find((encoding) => encoding === name.toLowerCase())
    if (known && !known.startsWith('utf') && confidence > 40) return known
    if (/^iso-8859-1$/i.test(name) && confidence > 20) return 'windows-1252'
  }
  return 'windows-1252'
}
