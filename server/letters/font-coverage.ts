import { readFileSync } from 'node:fs'
import type { Typeface } from './typefaces.ts'

/** Which characters a typeface has in every one of its files, a bit each: bold and italic must not come up short where the regular does not. */
export type Coverage = Uint32Array

const codePoints = 0x110000

export const covers = (coverage: Coverage, codePoint: number) => (((coverage[codePoint >>> 5] ?? 0) >>> (codePoint & 31)) & 1) === 1

export function coverageOf({ files }: Typeface): Coverage {
  const [first = new Uint32Array(codePoints / 32), ...others] = files.map((file) => coverageOfFile(readFileSync(file)))
  for (const other of others) for (let word = 0; word < first.length; word += 1) first[word] = (first[word] ?? 0) & (other[word] ?? 0)
  return first
}

/** Reads the character map of an OpenType file: formats 4 (the first plane) and 12 (all of Unicode), which every current font has. */
export function coverageOfFile(font: Buffer): Coverage {
  const coverage = new Uint32Array(codePoints / 32)
  const cmap = tableOffset(font, 'cmap')
  const subtables = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8)
    const format = font.readUInt16BE(subtable)
    if (format === 4) addFormat4(font, subtable, coverage)
    if (format === 12) addFormat12(font, subtable, coverage)
  }
  return coverage
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function add(coverage: Coverage, codePoint: number) {
  coverage[codePoint >>> 5] = (coverage[codePoint >>> 5] ?? 0) | (1 << (codePoint & 31))
}

function addFormat12(font: Buffer, subtable: number, coverage: Coverage) {
  const groups = font.readUInt32BE(subtable + 12)
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12
    const start = font.readUInt32BE(group)
    const end = font.readUInt32BE(group + 4)
    const glyph = font.readUInt32BE(group + 8)
    for (let codePoint = start; codePoint <= end; codePoint += 1) if (glyph + codePoint - start !== 0) add(coverage, codePoint)
  }
}

function addFormat4(font: Buffer, subtable: number, coverage: Coverage) {
  const doubled = font.readUInt16BE(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let at = 0; at < doubled; at += 2) {
    const start = font.readUInt16BE(starts + at)
    const end = font.readUInt16BE(ends + at)
    const delta = font.readUInt16BE(deltas + at)
    const offset = font.readUInt16BE(offsets + at)
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint += 1) {
      const mapped = offset === 0 ? codePoint : font.readUInt16BE(offsets + at + offset + (codePoint - start) * 2)
      if (mapped !== 0 && ((mapped + delta) & 0xffff) !== 0) add(coverage, codePoint)
    }
  }
}
