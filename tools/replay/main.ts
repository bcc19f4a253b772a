import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { NoAnswer, WrongAnswer } from './client.ts'
import { killNowAndThen } from './kill-now-and-then.ts'
import { openMailSink } from './mail-sink.ts'
import { readOptions, usage, WrongOptions, type Options } from './options.ts'
import { readLetter } from './read-letter.ts'
import { replay } from './replay.ts'
import { prepareServer } from './server-process.ts'
import { isAccountedFor, summary } from './summary.ts'

const args = process.argv.slice(2)
process.exitCode = args.includes('--help') ? help() : await run(args)
// Idle connections to the server would keep this alive for a while.
process.exit()

function help(): number {
  console.log(usage)
  return 0
}

async function run(args: string[]): Promise<number> {
  try {
    return await replayFolder(readOptions(args))
  } catch (error) {
    console.error(error instanceof WrongOptions ? `${error.message}\n\n${usage}` : error instanceof NoAnswer || error instanceof WrongAnswer ? error.message : error)
    return 1
  }
}

async function replayFolder({ folder, running, limit, kills, twice, out: chosen }: Options): Promise<number> {
  const startedAt = Date.now()
  const letter = readLetter(folder)
  const out = chosen === undefined ? mkdtempSync(join(tmpdir(), 'countersign-letter-')) : resolve(chosen)
  mkdirSync(out, { recursive: true })
  const sink = await openMailSink(running?.smtp)
  const own = running ? undefined : await startOwn(sink.port)
  let accounted = false
  try {
    const killer = own && kills > 0 ? killNowAndThen({ server: own.server, sink, kills }) : undefined
    const { ledger, saved, again } = await replay({
      url: running?.url ?? own?.server.url ?? '',
      token: running?.token,
      sink,
      letter: { ...letter, rows: letter.rows.slice(0, limit) },
      out,
      twice,
      // With PostgreSQL the e-mails of a killed worker are taken up when its lease of ten minutes has ended.
      ...(killer && { patience: 12 * 60_000 }),
    })
    if (killer) ledger.notes.push(`The server was killed ${await killer.stop()} times`)
    console.log(summary({ ledger, sink, saved, again, seconds: (Date.now() - startedAt) / 1000 }))
    accounted = isAccountedFor(ledger)
    return accounted ? 0 : 1
  } finally {
    await own?.stop({ keep: !accounted })
    await sink.shut()
  }
}

async function startOwn(smtpPort: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-replay-'))
  const server = await prepareServer({ dataDir, smtpPort, databaseUrl: process.env.DATABASE_URL })
  await server.start()
  return {
    server,
    /** Where something went wrong, what the server said and wrote is worth a look. */
    async stop({ keep }: { keep: boolean }) {
      await server.stop()
      if (keep) console.error(`The server's data and its log are kept in ${dataDir}`)
      else rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
