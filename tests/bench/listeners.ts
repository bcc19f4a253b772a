import { connect, type Socket } from 'node:net'

/**
 * Many browsers that listen to one stream, in a process of their own. Says "ready" when all have heard their greeting. At each message it waits for
 * the text in it, and answers with the moments (monotonic, shared by all processes of the machine) at which the first and the last had heard it.
 */
const [address = '', count = '0', greeting = ''] = process.argv.slice(2)
const { hostname, port, pathname } = new URL(address)
const atOnce = 200

type Waiting = { text: string; left: number; first: number }
let waiting: Waiting | undefined
let greeted = 0

const moment = () => Number(process.hrtime.bigint()) / 1e6

function hear(socket: Socket): void {
  let isGreeted = false
  let heard = ''
  let told: Waiting | undefined
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    heard = (heard + chunk).slice(-4000)
    if (!isGreeted && heard.includes(greeting)) {
      isGreeted = true
      heard = ''
      greeted += 1
    }
    if (!waiting || told === waiting || !heard.includes(waiting.text)) return
    told = waiting
    heard = ''
    if (waiting.first === 0) waiting.first = moment()
    waiting.left -= 1
    if (waiting.left === 0) process.send?.({ first: waiting.first, last: moment() })
  })
  socket.on('error', (error) => process.send?.({ failed: error.message }))
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

for (let opened = 0; opened < Number(count); opened += atOnce) {
  const some = Math.min(atOnce, Number(count) - opened)
  for (let at = 0; at < some; at += 1) {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\n\r\n`))
    hear(socket)
  }
  const soFar = opened + some
  await until(() => greeted >= soFar)
}
process.on('message', (text: string) => {
  waiting = { text, left: Number(count), first: 0 }
  process.send?.('listening')
})
process.once('disconnect', () => process.exit(0))
process.send?.('ready')
