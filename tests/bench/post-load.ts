import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** Posts what it is given on standard input, by so many clients at once, and says how many a second were answered as hoped. */
type Work = { clients: number; seconds?: number; status: number; posts: { url: string; body: unknown }[] }

const { clients, seconds, status, posts } = JSON.parse(await text(process.stdin)) as Work
const agent = new Agent({ keepAlive: true, maxSockets: clients })
const until = seconds === undefined ? Infinity : performance.now() + seconds * 1000

function post({ url, body }: Work['posts'][number]): Promise<number> {
  const bytes = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sending = request(url, { agent, method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(bytes) } }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    sending.once('error', reject)
    sending.end(bytes)
  })
}

let next = 0
async function client(): Promise<void> {
  while (next < posts.length && performance.now() < until) {
    const answered = await post(posts[next++]!)
    if (answered !== status) throw new Error(`Answered ${answered}`)
  }
}

const startedAt = performance.now()
await Promise.all(Array.from({ length: clients }, client))
console.log(next / ((performance.now() - startedAt) / 1000))
process.exit()
