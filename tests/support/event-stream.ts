import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Heard = { event: string; id: string; data: unknown }

/** The app on a real port, and browsers that listen there. */
export async function listenOn(app: RequestListener) {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, listen: (path: string, headers: Record<string, string> = {}) => openStream(port, path, headers) }
}

async function openStream(port: number, path: string, headers: Record<string, string>) {
  const request = get({ port, host: '127.0.0.1', path, headers })
  request.on('error', () => {})
  const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
  response.setEncoding('utf8')
  let raw = ''
  let ended = false
  let wake: (() => void) | undefined
  response.on('data', (chunk: string) => {
    raw += chunk
    wake?.()
  })
  const end = () => {
    ended = true
    wake?.()
  }
  response.on('end', end).on('error', end)

  /** Waits until what has been heard satisfies; the test's own time limit ends the waiting. */
  async function until(enough: () => boolean): Promise<void> {
    while (!enough()) await new Promise<void>((resolve) => (wake = resolve))
  }
  const events = (): Heard[] =>
    raw
      .split('\n\n')
      .slice(0, -1)
      .map((block) => Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])))
      .filter((fields) => fields.event !== undefined)
      .map(({ event = '', id = '', data = '' }) => ({ event, id, data: JSON.parse(data) as unknown }))

  return {
    status: response.statusCode,
    headers: response.headers,
    raw: () => raw,
    events,
    heard: async (count: number) => {
      await until(() => events().length >= count || ended)
      return events()
    },
    said: (text: string) => until(() => raw.includes(text) || ended),
    ended: () => until(() => ended),
    pause: () => response.pause(),
    leave: () => request.destroy(),
  }
}
