import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The yardstick: Node's own server that keeps its listeners in a set and writes each the same bytes. A POST says what. */
const listeners = new Set<ServerResponse>()
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 3000\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    return
  }
  let said = ''
  request.on('data', (chunk) => (said += String(chunk)))
  request.on('end', () => {
    const bytes = Buffer.from(said)
    for (const listener of listeners) listener.write(bytes)
    response.end()
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
