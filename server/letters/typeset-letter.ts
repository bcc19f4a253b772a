import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageOf } from './font-coverage.ts'
import type { Coverage } from './font-coverage.ts'
import { hanFormsFor } from './han-form.ts'
import type { LetterContent } from './letter-content.ts'
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

/** A letter as a tagged PDF (PDF/UA-1). The same letter gives the same bytes. */
export function typesetLetter(letter: LetterContent): LetterAnswer {
  workshop ??= openWorkshop()
  if (!workshop.typst) return { done: 'no-typst' }

  // A font can map a character and still fail to draw it in company. Typst then names the text, which is replaced in its turn.
  const undrawable = new Set<string>()
  for (;;) {
    const { letter: printable, missing } = makePrintable(letter, workshop.coverages, undrawable)
    const set = attempt(workshop.typst, workshop.template, JSON.stringify(forTemplate(printable, workshop)))
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
    template: readFileSync(join(packageRoot(), 'server/letters/letter.typ'), 'utf8'),
    alphabets,
    han,
    hanCoverages,
    coverages: [...alphabets.map(coverageOf), ...Object.values(hanCoverages)],
  }
}

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

/** What the template needs beside the words: fonts in order, and which way things run. */
function forTemplate(letter: LetterContent, { alphabets, han, hanCoverages }: Workshop) {
  const { language, region } = new Intl.Locale(letter.locale)
  const fontsFor = (text: string, spoken: string) => [...alphabets, ...hanFormsFor(text, spoken, hanCoverages).map((form) => han[form])].map(({ name }) => name)
  return {
    ...letter,
    language,
    region: region ?? null,
    direction: isRightToLeft(letter.locale) ? 'rtl' : 'ltr',
    fonts: fontsFor('', letter.locale),
    statement: forPaper(letter.statement),
    backers: letter.backers.map(({ name, detail, language: spoken }) => ({
      name,
      detail: detail ?? null,
      language: spoken ? new Intl.Locale(spoken).language : null,
      fonts: /\P{ASCII}/u.test(name) ? fontsFor(name, spoken ?? letter.locale) : null,
    })),
  }
}
