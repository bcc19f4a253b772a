import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageOf } from './font-coverage.ts'
import type { Coverage } from './font-coverage.ts'
import { hanFormsFor } from './han-form.ts'
import { isSheet, type LetterContent, type PaperContent, type SheetContent } from './letter-content.ts'
import type { LetterAnswer } from './letter-jobs.ts'
import { packageRoot } from './package-root.ts'
import { makePrintable } from './printable.ts'
import { forPaper } from './statement-on-paper.ts'
import { isRightToLeft } from './text-direction.ts'
import { openTypefaces } from './typefaces.ts'
import type { HanForm } from './typefaces.ts'
import { openTypst } from './typst.ts'

type Workshop = ReturnType<typeof openWorkshop>
let workshop: Workshop | undefined

// Each costs another setting of the whole letter.
const mostUndrawable = 20

/** A letter, or a sheet, as a tagged PDF (PDF/UA-1). The same content gives the same bytes. */
export function typesetLetter(letter: PaperContent): LetterAnswer {
  workshop ??= openWorkshop()
  if (!workshop.typst) return { done: 'no-typst' }

  // A font can map a character and still fail to draw it in company. Typst then names the text, which is replaced in its turn.
  const undrawable = new Set<string>()
  for (;;) {
    const { letter: printable, missing } = makePrintable(letter, workshop.coverages, undrawable)
    const set = attempt(workshop.typst, isSheet(printable) ? workshop.sheet : workshop.template, JSON.stringify(isSheet(printable) ? sheetForTemplate(printable, workshop) : forTemplate(printable, workshop)))
    if ('pdf' in set) return { done: 'set', pdf: set.pdf, missing }
    const found = [...set.undrawn].filter((character) => !undrawable.has(character))
    if (found.length === 0 || undrawable.size > mostUndrawable) return { done: 'failed', reason: set.reason }
    for (const character of found) undrawable.add(character)
  }
}

/** What Typst is given, for whoever wants to measure it alone. */
export function letterSource(letter: LetterContent): { template: string; letter: string; typst: Workshop['typst'] } {
  workshop ??= openWorkshop()
  const { letter: printable } = makePrintable(letter, workshop.coverages, new Set())
  return { template: workshop.template, letter: JSON.stringify(forTemplate(printable, workshop)), typst: workshop.typst }
}

function openWorkshop() {
  const { alphabets, han } = openTypefaces()
  const fontPaths = [...alphabets, ...Object.values(han)].flatMap(({ files }) => files)
  const hanCoverages: Record<HanForm, Coverage> = { tc: coverageOf(han.tc), sc: coverageOf(han.sc), jp: coverageOf(han.jp), kr: coverageOf(han.kr) }
  return {
    typst: openTypst({ workspace: packageRoot(), fontArgs: [{ fontPaths }] }),
    template: template('letter.typ'),
    sheet: template('sheet.typ'),
    alphabets,
    han,
    hanCoverages,
    coverages: [...alphabets.map(coverageOf), ...Object.values(hanCoverages)],
  }
}

const template = (file: string) => ['paper.typ', file].map((part) => readFileSync(join(packageRoot(), 'server/letters', part), 'utf8')).join('\n')

function attempt(typst: NonNullable<Workshop['typst']>, template: string, letter: string): { pdf: Uint8Array<ArrayBuffer> } | { reason: string; undrawn: string } {
  try {
    const compiled = typst.compile({ mainFileContent: template, inputs: { letter } })
    if (!compiled.result) return { reason: JSON.stringify(compiled.takeError()?.shortDiagnostics), undrawn: '' }
    return { pdf: new Uint8Array(typst.pdf(compiled.result, { pdfStandard: 'ua-1' })) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { reason, undrawn: undrawnIn(reason) }
  } finally {
    typst.evictCache(1)
  }
}

function undrawnIn(reason: string) {
  const quoted = /the text `\\"(.*?)\\"` could not be displayed/u.exec(reason)?.[1] ?? ''
  return quoted.replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

const sheetForTemplate = (sheet: SheetContent, workshop: Workshop) => ({ ...sheet, ...onPaper(sheet, workshop), ask: sheet.ask ?? null })

/** What every template needs beside the words: fonts in order, and which way things run. */
function onPaper({ locale, framedIn, statement }: PaperContent, workshop: Workshop) {
  const { language, region } = new Intl.Locale(locale)
  return { language, region: region ?? null, framed: languageOf(framedIn), direction: isRightToLeft(locale) ? 'rtl' : 'ltr', fonts: fontsFor('', locale, workshop), statement: forPaper(statement) }
}

const languageOf = (locale: string | undefined) => (locale === undefined ? null : new Intl.Locale(locale).language)

const fontsFor = (text: string, spoken: string, { alphabets, han, hanCoverages }: Workshop) => [...alphabets, ...hanFormsFor(text, spoken, hanCoverages).map((form) => han[form])].map(({ name }) => name)

function forTemplate(letter: LetterContent, workshop: Workshop) {
  return {
    ...letter,
    ...onPaper(letter, workshop),
    greeted: languageOf(letter.greetedIn ?? letter.framedIn),
    backers: letter.backers.map(({ name, detail, language: spoken }) => ({
      name,
      detail: detail ?? null,
      language: spoken ? new Intl.Locale(spoken).language : null,
      fonts: /\P{ASCII}/u.test(name) ? fontsFor(name, spoken ?? letter.locale, workshop) : null,
    })),
  }
}
