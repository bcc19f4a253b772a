import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

export type Told = { line: number; problem: string; text: string }

/** Tells whoever sits at the terminal how far a reading is, and keeps what was wrong. */
export type Watch = {
  say(sentence: string): void
  /** Of what is being read now. */
  begin(about: { name: string; bytes: number }): void
  progress(far: { rows: number; bytes: number }): void
  /** One row. The first few are told at once, and more of them in a file. */
  wrong(told: Told): void
  /** Where more were wrong than were told: the file in which all of them stand. */
  end(): Promise<string | undefined>
}

/** As it is said at the terminal: 400,000. */
export const number = (count: number): string => count.toLocaleString('en')

const saidAtOnce = 20
const everyMilliseconds = 2_000

type Given = { say: (sentence: string) => void; now: () => number; /** Beginning of the path of the file for what is wrong. */ fileFor: (name: string) => string }

export function watchReading({ say, now, fileFor }: Given): Watch {
  let about = { name: '', bytes: 0 }
  let began = 0
  let said = 0
  let count = 0
  let kept: Told[] = []
  let file: { path: string; stream: WriteStream } | undefined

  const write = ({ line, problem, text }: Told) => file?.stream.write(`${line}\t${problem}\t${text.replaceAll(/\s+/g, ' ')}\n`)

  return {
    say,
    begin: (next) => {
      about = next
      began = now()
      said = began
      count = 0
      kept = []
      file = undefined
    },
    progress: ({ rows, bytes }) => {
      const at = now()
      if (at - said < everyMilliseconds) return
      said = at
      const seconds = (at - began) / 1000
      const part = about.bytes === 0 ? 0 : Math.min(1, bytes / about.bytes)
      const left = part > 0 ? Math.round((seconds / part) * (1 - part)) : undefined
      say(`${about.name}: ${number(rows)} rows, ${number(Math.round(rows / seconds))} a second, ${Math.floor(part * 100)} %${left === undefined ? '' : `, ${inWords(left)} left`}`)
    },
    wrong: (told) => {
      count += 1
      if (count <= saidAtOnce) {
        kept.push(told)
        return say(`Line ${told.line}: ${told.problem}`)
      }
      if (!file) {
        const path = fileFor(about.name)
        file = { path, stream: createWriteStream(path, { mode: 0o600 }) }
        file.stream.write('line\twhat is wrong\twhat stands there\n')
        kept.forEach(write)
        kept = []
        say(`More rows are wrong: they are written to ${path}`)
      }
      write(told)
    },
    end: async () => {
      if (!file) return undefined
      file.stream.end()
      await finished(file.stream)
      return file.path
    },
  }
}

const inWords = (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`)
