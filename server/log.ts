import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>

/** What is kept for an output that takes nothing more, such as a file on a full disk; what exceeds it is lost, and the server goes on. */
const mostKept = 1024 * 1024

/** One JSON line an event on standard output. Ids only: no names, no addresses, no tokens, and paths as route patterns. */
export const openLog = (level: string, to: DestinationStream = standardOutput()): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)

function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, maxLength: mostKept })
  // Without a listener, a line that cannot be written would end the process.
  output.on('error', () => {})
  return output
}
