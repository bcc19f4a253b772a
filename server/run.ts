import { flushCompileCache } from 'node:module'
import { readConfig } from './config.ts'
import { start, type Started } from './start.ts'
import { checkRuntime } from './startup-checks.ts'
import { StartupProblem } from './startup-problem.ts'

/** The server: one sentence and exit code 1 where something must be put right first. */
try {
  checkRuntime()
  // The database and captured e-mails hold personal data: for this user's eyes alone.
  process.umask(0o077)
  const config = readConfig()
  const started = await start(config)
  greet(started)
  stopOnSignals(started)
  // Now, because V8 throws away before long what only a start needs. Where it was read from there, nothing is written.
  flushCompileCache()
} catch (problem) {
  if (problem instanceof StartupProblem) {
    for (const sentence of problem.sentences) console.error(sentence)
  } else {
    console.error(`Countersign could not start: ${problem instanceof Error ? problem.message : String(problem)}. If the settings are right, report this.`)
  }
  process.exit(1)
}

function greet({ services: { config }, port, demonstration }: Started): void {
  if (port === null) return console.log('Countersign works on e-mails and deadlines; it serves no pages (ROLE=worker).')
  console.log(`Countersign is ready:  ${config.publicUrl}`)
  if (demonstration) console.log(`Demonstration lead:    ${demonstration} (sign in at ${config.publicUrl}/sign-in)`)
  if (!config.smtpUrl) console.log(`E-mails can be read:   ${config.publicUrl}/dev/mail`)
}

function stopOnSignals({ stop }: Started): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 15_000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
