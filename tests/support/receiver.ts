import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }

/** Somebody else's server that takes messages: it answers as `answer` says, and keeps what came. */
export async function openReceiver() {
  const received: Received[] = []
  const receiver = { received, url: '', port: 0, answer: (_: Received): { status: number; location?: string; body?: string } | undefined => ({ status: 204 }) }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body }
      received.push(one)
      const answer = receiver.answer(one)
      // Nothing means that it never answers.
      if (answer) response.writeHead(answer.status, answer.location ? { Location: answer.location } : {}).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  receiver.port = (server.address() as AddressInfo).port
  receiver.url = `http://127.0.0.1:${receiver.port}/hook`
  return receiver
}
