import { setTimeout as sleep } from 'node:timers/promises'
import type { MailSink } from './mail-sink.ts'
import type { ServerProcess } from './server-process.ts'

/** Kills the server as a power cut does and starts it on the same data, so many times, from the first sign-on on. `stop` says how many it were. */
export function killNowAndThen({ server, sink, kills }: { server: ServerProcess; sink: MailSink; kills: number }): { stop(): Promise<number> } {
  const life = { over: false }
  let done = 0
  const killing = async () => {
    while (!life.over && !sink.mails.some(({ kind }) => kind === 'verify')) await sleep(50)
    while (!life.over && done < kills) {
      await sleep(150 + Math.random() * 700)
      await server.kill()
      done += 1
      await server.start()
    }
  }
  const ended = killing()
  // Told to whoever asks; until then it must not end the process.
  ended.catch(() => {})
  return {
    stop: async () => {
      life.over = true
      await ended
      return done
    },
  }
}
