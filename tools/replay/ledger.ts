import type { Row } from './read-letter.ts'
import type { Signer } from './signer.ts'

export type State = 'waiting' | 'asked' | 'confirmed' | 'refused' | 'failed'

/** What became of one row. Every row must end as listed, held or refused, with words. */
export type Entry = {
  row: Row
  signer: Signer
  state: State
  /** Of the sign-on that was answered with 202. */
  reference?: string
  /** The server was busy or away at first, and may have taken what it did not answer. */
  askedAgain?: boolean
  token?: string
  outcome?: 'listed' | 'held' | 'joined'
  /** The refusal, the reason it is held, or what went wrong. */
  why?: string
  /** Whom a person is asked about beside it. */
  resembles: string[]
  /** Whom it was taken to be one with. */
  taken: string[]
  /** What was left out of the row, and why. */
  notes: string[]
}

export type Ledger = { entries: Entry[]; mismatches: string[]; notes: string[] }

export const named = ({ row }: Entry): string => `row ${row.number} ${JSON.stringify(row.name)}`

export const withState = ({ entries }: Ledger, ...states: State[]): Entry[] => entries.filter(({ state }) => states.includes(state))
export const listed = ({ entries }: Ledger): Entry[] => entries.filter(({ outcome }) => outcome === 'listed')
export const held = ({ entries }: Ledger): Entry[] => entries.filter(({ outcome }) => outcome === 'held')
