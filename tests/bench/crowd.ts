import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

/** Listeners in a process of their own. `hear` answers how many milliseconds after `trigger` was called the last of them had heard the text. */
export async function openCrowd({ url, count, greeting }: { url: string; count: number; greeting: string }) {
  const child = fork(resolve('tests/bench/listeners.ts'), [url, `${count}`, greeting], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await saying(child, (said) => said === 'ready')
  return {
    hear: async (text: string, trigger: () => Promise<unknown>): Promise<number> => {
      const listening = saying(child, (said) => said === 'listening')
      child.send(text)
      await listening
      const heard = saying(child, (said) => typeof said === 'object')
      const from = Number(process.hrtime.bigint()) / 1e6
      await trigger()
      return ((await heard) as { last: number }).last - from
    },
    close: () => child.disconnect(),
  }
}

export function saying(child: ChildProcess, isIt: (said: unknown) => boolean): Promise<unknown> {
  return new Promise((done, failed) => {
    const hear = (said: unknown) => {
      if (typeof said === 'object' && said !== null && 'failed' in said) return failed(new Error(String(said.failed)))
      if (!isIt(said)) return
      child.off('message', hear)
      done(said)
    }
    child.on('message', hear)
    child.once('exit', (code) => failed(new Error(`A helper of the bench ended with ${code}`)))
  })
}
