import { held, listed, named, withState, type Ledger } from './ledger.ts'
import type { MailSink } from './mail-sink.ts'
import type { Again } from './sign-again.ts'

type Given = { ledger: Ledger; sink: MailSink; seconds: number; saved: string[]; again?: Again | undefined }

/** Everything a reader needs to agree that each row is accounted for. */
export function summary({ ledger, sink, seconds, saved, again }: Given): string {
  const [refused, failed] = [withState(ledger, 'refused'), withState(ledger, 'failed', 'waiting', 'asked')]
  const withNotes = ledger.entries.filter(({ notes }) => notes.length > 0)
  const [asked, taken, other] = [pairsOf(ledger, 'resembles'), pairsOf(ledger, 'taken'), held(ledger).filter(({ resembles, taken }) => resembles.length + taken.length === 0)]
  return [
    '',
    ...part('Left out of a row', withNotes.map((entry) => `${named(entry)}: ${entry.notes.join('; ')}`)),
    ...part('Refused', refused.map((entry) => `${named(entry)}: ${entry.why}`)),
    ...part('Pairs that a person is asked about', asked),
    ...part('Pairs taken to be one organisation', taken),
    ...part('Held for another reason', other.map((entry) => `${named(entry)}: ${entry.why}`)),
    ...part('To know', ledger.notes),
    ...(again ? part('The same letter once more', again.lines) : []),
    ...part('NOT ACCOUNTED FOR', failed.map((entry) => `${named(entry)}: ${entry.why ?? 'nothing happened'}`)),
    ...part('MISMATCHES', ledger.mismatches),
    `rows ${ledger.entries.length} · listed ${listed(ledger).length} · held ${held(ledger).length} (pairs asked ${asked.length}, taken to be one ${taken.length}) · refused ${refused.length} · not accounted for ${failed.length} · mismatches ${ledger.mismatches.length}`,
    `e-mails ${sink.mails.length}: ${kinds(sink)}`,
    `letter: ${saved.join(' ')}`,
    `${seconds.toFixed(1)} s`,
  ].join('\n')
}

export const isAccountedFor = (ledger: Ledger): boolean => ledger.mismatches.length === 0 && withState(ledger, 'failed', 'waiting', 'asked').length === 0

/** Each pair once, from the side of the one that came later. */
const pairsOf = (ledger: Ledger, which: 'resembles' | 'taken'): string[] => held(ledger).flatMap((entry) => entry[which].map((name) => `${named(entry)} ~ ${JSON.stringify(name)}`))

const part = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''])

function kinds({ mails }: MailSink): string {
  const counts = Map.groupBy(mails, ({ kind }) => kind || 'without a kind')
  return [...counts].map(([kind, { length }]) => `${kind} ${length}`).join(', ')
}
