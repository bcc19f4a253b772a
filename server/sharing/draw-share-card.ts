import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { coverageOf, type Coverage } from '../letters/font-coverage.ts'
import { hanFormsFor } from '../letters/han-form.ts'
import { packageRoot } from '../letters/package-root.ts'
import { makePrintable } from '../letters/printable.ts'
import { isRightToLeft } from '../letters/text-direction.ts'
import { openTypefaces, type HanForm, type Typeface } from '../letters/typefaces.ts'
import { openTypst } from '../letters/typst.ts'
import type { ShareAnswer, ShareCard } from './share-picture-jobs.ts'

const width = 1200

/**
 * Typst sets the words, because it knows every script that our fonts have, which way each runs and where a line may break; resvg turns what it
 * drew into a PNG. No font of the machine is looked at: the same card is the same bytes everywhere.
 */
export function drawShareCard(card: ShareCard): ShareAnswer {
  const text = Object.values(card).join(' ')
  const { alphabets, han } = openTypefaces()
  const coverages = alphabets.map((face) => upright(face)).map(coverageOf)
  const forms = needsHan(text) ? hanOf(han, text, card.locale) : { faces: [], coverages: [] }
  const faces = [...alphabets, ...forms.faces]
  const typst = openTypst({ workspace: packageRoot(), fontArgs: [{ fontPaths: faces.flatMap(({ files }) => files) }] })
  if (!typst) return { done: 'no-typst' }
  const { locale, ...words } = card
  const { letter: printable } = makePrintable(words, [...coverages, ...forms.coverages])
  const said = { ...printable, language: new Intl.Locale(locale).language, direction: isRightToLeft(locale) ? 'rtl' : 'ltr', fonts: faces.map(({ name }) => name) }
  const compiled = typst.compile({ mainFileContent: readFileSync(join(packageRoot(), 'server/sharing/share-picture.typ'), 'utf8'), inputs: { said: JSON.stringify(said) } })
  if (!compiled.result) throw new Error(`The card was not set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const png = new Resvg(typst.plainSvg(compiled.result), { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).render().asPng()
  return { done: 'drawn', png: new Uint8Array(png) }
}

const needsHan = (text: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)

/** A card has no italics, so a character that only the upright files have will do. */
const upright = ({ name, files }: Typeface): Typeface => ({ name, files: files.filter((file) => !file.includes('Italic')) })

function hanOf(han: Record<HanForm, Typeface>, text: string, locale: string): { faces: Typeface[]; coverages: Coverage[] } {
  const coverages = { tc: coverageOf(han.tc), sc: coverageOf(han.sc), jp: coverageOf(han.jp), kr: coverageOf(han.kr) }
  const order = hanFormsFor(text, locale, coverages)
  return { faces: order.map((form) => han[form]), coverages: order.map((form) => coverages[form]) }
}
