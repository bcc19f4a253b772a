import { held, listed, named, withState, type Ledger } from './ledger.ts'
import type { MailSink } from './mail-sink.ts'

type Given = { ledger: Ledger; sink: MailSink; seconds: number; saved: string[] }

/** Everything a reader needs to agree that each row is accounted for. */
export function summary({ ledger, sink, seconds, saved }: Given): string {
  const [refused, failed] = [withState(ledger, 'refused'), withState(ledger, 'failed', 'waiting', 'asked')]
  const withNotes = ledger.entries.filter(({ notes }) => notes.length > 0)
  const reasons = [...new Set(held(ledger).map(({ why }) => why))]
  return [
    '',
    ...part('Left out of a row', withNotes.map((entry) => `${named(entry)}: ${entry.notes.join('; ')}`)),
    ...part('Refused', refused.map((entry) => `${named(entry)}: ${entry.why}`)),
    ...reasons.flatMap((reason) =>
      part(`Held for ${reason}`, held(ledger).filter(({ why }) => why === reason).map((entry) => `${named(entry)} resembles ${entry.resembles.map((name) => JSON.stringify(name)).join(' and ') || 'nothing that is named'}`)),
    ),
    ...part('To know', ledger.notes),
    ...part('NOT ACCOUNTED FOR', failed.map((entry) => `${named(entry)}: ${entry.why ?? 'nothing happened'}`)),
    ...part('MISMATCHES', ledger.mismatches),
    `rows ${ledger.entries.length} · listed ${listed(ledger).length} · held ${held(ledger).length} · refused ${refused.length} · not accounted for ${failed.length} · mismatches ${ledger.mismatches.length}`,
    `e-mails ${sink.mails.length}: ${kinds(sink)}`,
    `letter: ${saved.join(' ')}`,
    `${seconds.toFixed(1)} s`,
  ].join('\n')
}

export const isAccountedFor = (ledger: Ledger): boolean => ledger.mismatches.length === 0 && withState(ledger, 'failed', 'waiting', 'asked').length === 0

const part = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''])

function kinds({ mails }: MailSink): string {
  const counts = Map.groupBy(mails, ({ kind }) => kind || 'without a kind')
  return [...counts].map(([kind, { length }]) => `${kind} ${length}`).join(', ')
}
