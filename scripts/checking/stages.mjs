import { spawn } from 'node:child_process'

/** The programs that check the sources, each as what Node is to be given. */
export const typeCheck = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']
export const lint = ['node_modules/oxlint/bin/oxlint', '--quiet']
export const vitest = (...args) => ['node_modules/vitest/vitest.mjs', 'run', ...args]

/** A test must not meet production's rules because the shell has NODE_ENV set. */
const forTests = () => ({ ...process.env, NODE_ENV: 'test' })

/** Runs one and answers how it ended. `quiet` shows its output only if it fails: for those that run side by side. */
export function runStage(name, args, { quiet = false, env = {} } = {}) {
  const began = Date.now()
  if (!quiet) console.log(`\n— ${name}`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], env: { ...forTests(), ...env } })
    let output = ''
    const hear = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)

    const stop = (signal) => child.kill(signal)
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    child.on('error', (error) => {
      output += error.message
    })
    child.on('close', (code) => {
      process.removeListener('SIGINT', stop)
      process.removeListener('SIGTERM', stop)
      if (quiet && code !== 0) console.log(`\n${output.trimEnd()}\n`)
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      resolve(code === 0)
    })
  })
}
