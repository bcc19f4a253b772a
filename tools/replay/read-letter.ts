import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Wording } from './lead.ts'
import { WrongOptions } from './options.ts'

/** `number` counts from 1, the heading not counted. Cells as they stand in the file. */
export type Row = { number: number; name: string; website: string; country: string; sector: string }
export type LetterInput = { wording: Wording; rows: Row[]; notes: string[] }

const mostTitle = 200

export function readLetter(folder: string): LetterInput {
  const list = join(folder, 'organisations.csv')
  if (!existsSync(list)) throw new WrongOptions(`There is no organisations.csv in ${folder}.`)
  const file = join(folder, 'statement.md')
  const { wording, notes } = existsSync(file) ? wordingOf(readFileSync(file, 'utf8')) : { wording: madeUp, notes: ['There is no statement.md: a made-up statement is published.'] }
  const translations = translationsIn(folder)
  const languages = Object.keys(translations)
  if (languages.length > 0) notes.push(`Published in its own language and in ${languages.join(', ')}.`)
  return { wording: { ...wording, translations }, notes, rows: rowsOf(readFileSync(list, 'utf8')) }
}

/** `statement.fr.md` is the statement in French. */
function translationsIn(folder: string): NonNullable<Wording['translations']> {
  const files = readdirSync(folder).flatMap((name) => {
    const language = /^statement\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md$/.exec(name)?.[1]
    return language ? [[language, name] as const] : []
  })
  return Object.fromEntries(
    files.map(([language, name]) => {
      const { title, body, ask } = wordingOf(readFileSync(join(folder, name), 'utf8')).wording
      return [language, { title, body, ask: asks[language] ?? ask }]
    }),
  )
}

const asks: Record<string, string> = { fr: 'Nous demandons à celles et ceux qui décident de répondre à cette lettre.', es: 'Pedimos a quienes deciden que respondan a esta carta.' }

const columns = (heading: string[]) => heading.map((cell) => cell.trim().toLowerCase())

function rowsOf(csv: string): Row[] {
  const cells: Record<string, string>[] = parse(csv, { bom: true, columns, relax_column_count: true, skip_empty_lines: true })
  if (cells.length > 0 && !('name' in cells[0]!)) throw new WrongOptions('organisations.csv has no column "name".')
  return cells.map(({ name = '', website = '', country = '', sector = '' }, at) => ({ number: at + 1, name, website, country, sector }))
}

const firstHeading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m

/** The first heading is the title and leaves the body; the rest is published as it stands. */
function wordingOf(markdown: string): { wording: Wording; notes: string[] } {
  const whole = markdown.replace(/^\uFEFF/, '')
  const heading = firstHeading.exec(whole)
  const title = heading?.[1] ?? 'An open letter'
  const body = heading ? whole.slice(0, heading.index) + whole.slice(heading.index + heading[0].length) : whole
  const short = shorten(title)
  const notes = short === title ? [] : [`The heading has ${title.length} characters; the title is cut to ${short.length}, the body begins with all of it.`]
  return {
    wording: { title: short, ask: 'We ask those who decide to answer this letter.', body: (short === title ? body : `## ${title}\n${body}`).trim() || madeUp.body },
    notes,
  }
}

const shorten = (title: string): string => (title.length <= mostTitle ? title : `${title.slice(0, mostTitle - 1).replace(/\s+\S*$/, '')}…`)

const madeUp: Wording = {
  title: 'Keep the reading rooms open',
  ask: 'Fund every public reading room for the next five years.',
  body: 'We write as organisations that meet, teach and learn in public reading rooms.\n\n## What we ask\n\n1. Keep every room open, *also in the evening*.\n2. Say by when the roofs will be mended.\n\n> A room that is open to all belongs to all.\n\nWe look forward to your answer.',
}
