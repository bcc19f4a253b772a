import { spawn } from 'node:child_process'

type Loading = { url: string; seconds: number; connections?: number; headers?: Record<string, string> }

/** Requests per second over kept connections, from a process of its own. Throws where an answer was neither 2xx nor 304. */
export async function requestsPerSecond({ url, seconds, connections = 32, headers = {} }: Loading): Promise<number> {
  const given = Object.entries({ 'Accept-Encoding': 'br', ...headers }).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const output = await runNode(['node_modules/autocannon/autocannon.js', '-j', '-n', '-c', `${connections}`, '-d', `${seconds}`, ...given, url])
  const { requests, errors, timeouts, '2xx': good, '3xx': unchanged } = JSON.parse(output) as { requests: { average: number; total: number }; errors: number; timeouts: number; '2xx': number; '3xx': number }
  if (errors + timeouts > 0 || good + unchanged === 0) throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${good} answers`)
  return requests.average
}

/** A program in a process of its own; answers what it says. */
export function runNode(args: string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin.end(input)
    let [output, complaint] = ['', '']
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (complaint += String(chunk)))
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(complaint.slice(-2000) || `ended with ${code}`))))
  })
}
