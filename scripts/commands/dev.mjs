import { runToItsEnd } from '../launching/run.mjs'

/** The server from its sources, started anew when one of them changes; the client is Vite's, inside the server. */
export function run(args) {
  const env = { ...process.env, NODE_ENV: 'development', COUNTERSIGN_DEV: '1' }
  return runToItsEnd(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts', ...args], env)
}
