import { fork } from 'node:child_process'
import { get, type IncomingMessage } from 'node:http'
import { resolve } from 'node:path'

type Sent = { status: number; headers: Record<string, string>; body: Buffer }

/** What our server sends, byte by byte: compressed stays compressed. */
export async function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Sent> {
  const response = await new Promise<IncomingMessage>((done, failed) => get(url, { headers: { 'Accept-Encoding': 'br', ...headers }, agent: false }, done).once('error', failed))
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const single = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
  return { status: response.statusCode ?? 0, headers: Object.fromEntries(single) as Record<string, string>, body: Buffer.concat(chunks) }
}

/** Bare node:http in a process of its own that sends the same bytes under the same address on another port. */
export async function openBare(url: string): Promise<{ url: string; close(): void }> {
  const { status, headers, body } = await fetchRaw(url)
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  // Everything but what Node adds of its own accord.
  const kept = Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  const child = fork(resolve('tests/bench/bare-server.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send({ headers: Object.fromEntries(kept), body: body.toString('base64') })
  const port = await new Promise<number>((done, failed) => {
    child.once('message', (message) => done(Number(message)))
    child.once('exit', (code) => failed(new Error(`The yardstick ended with ${code}`)))
  })
  const { pathname, search } = new URL(url)
  return { url: `http://127.0.0.1:${port}${pathname}${search}`, close: () => child.disconnect() }
}
