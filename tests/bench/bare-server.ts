import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The yardstick: Node's own server that sends bytes it holds. What it holds comes as a message: headers and a body in base64. */
process.once('message', ({ headers, body }: { headers: Record<string, string>; body: string }) => {
  const bytes = Buffer.from(body, 'base64')
  const { etag } = headers
  const own: Record<string, string> = { ...headers, 'content-length': `${bytes.length}` }
  const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...unchanged } = own
  const server = createServer((request, response) => {
    if (etag && request.headers['if-none-match'] === etag) return void response.writeHead(304, unchanged).end()
    response.writeHead(200, own)
    response.end(bytes)
  })
  server.keepAliveTimeout = 65_000
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.once('disconnect', () => process.exit(0))
