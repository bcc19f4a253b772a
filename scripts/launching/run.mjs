import { spawn } from 'child_process'
import { constants } from 'os'

const forwarded = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']

/** Runs a program in our place: its streams, our signals, its exit code. */
export function runToItsEnd(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: env || process.env })
    const forward = (signal) => {
      // Ctrl-C reaches the whole terminal group by itself; a second one would turn a clean stop into a hasty one.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of forwarded) process.on(signal, forward)

    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of forwarded) process.removeListener(name, forward)
      resolve(signal ? 128 + constants.signals[signal] : code)
    })
  })
}
