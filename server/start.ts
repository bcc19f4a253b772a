import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '#db/database.ts'
import { holdDatabase, openDatabase } from '#db/open.ts'
import { forgetEndedLimits } from '#db/queries/limits.ts'
import { createApp } from './app.ts'
import { expireAuthorisations } from './authorisations/end-asking.ts'
import { remindAuthorisers } from './authorisations/remind-authoriser.ts'
import { closePastDeadline } from './campaigns/close-past-deadline.ts'
import { launchCampaigns } from './campaigns/launch-campaigns.ts'
import type { Config } from './config.ts'
import { databaseProblem } from './database-problem.ts'
import { sendImports } from './imports/send-imports.ts'
import { openLetterPress } from './letters/letter-pdf.ts'
import { openLive } from './live/open-live.ts'
import { openLog } from './log.ts'
import { builtPages, pagesInDevelopment } from './pages/page-source.ts'
import { openSecret } from './secret-file.ts'
import { foldAgain } from './organisations/fold-again.ts'
import { seedDemonstration } from './seed.ts'
import { applyRetention } from './retention/apply-retention.ts'
import { openScrubbing } from './retention/scrub.ts'
import { createServices, holderNote, type Services } from './services.ts'
import { expireContacts, expirePendings } from './signatures/expire-pendings.ts'
import { sendDigests } from './signatures/send-digests.ts'
import { checkDataFolder, checkSecretIsThere, sentenceForListenError } from './startup-checks.ts'
import { StartupProblem } from './startup-problem.ts'
import { sweep } from './sweep.ts'
import { startWorker, type Task } from './worker/worker.ts'

export type Started = { services: Services; port: number | null; /** The demonstration's lead, where it was seeded into this database at some time. */ demonstration: string | undefined; stop: () => Promise<void> }

const tasks: Task[] = [
  { name: 'close campaigns past their deadline', everySeconds: 5, run: closePastDeadline },
  { name: 'launch campaigns', everySeconds: 5, run: launchCampaigns },
  { name: 'write to the rows of lists', everySeconds: 2, run: sendImports },
  { name: 'write digests', everySeconds: 30, run: sendDigests },
  { name: 'expire unconfirmed sign-ons', everySeconds: 300, run: expirePendings },
  { name: 'remind whoever is to authorise', everySeconds: 3600, run: remindAuthorisers },
  { name: 'ask nobody any longer who never answered', everySeconds: 3600, run: expireAuthorisations },
  { name: 'forget contacts who never confirmed', everySeconds: 3600, run: expireContacts },
  { name: 'forget what is personal and whose time is over', everySeconds: 86_400, run: applyRetention },
  { name: 'forget ended limits, codes and sessions', everySeconds: 600, run: sweep },
]

/** Opens what the configuration asks for, in order, and says how to stop it all in the opposite one. Throws `StartupProblem` in sentences. */
export async function start(asked: Config): Promise<Started> {
  await checkDataFolder(asked)
  await checkSecretIsThere(asked)
  const secret = await openSecret(asked)
  // The door first: a busy port is told before anything is changed.
  const door = asked.role === 'worker' ? undefined : await openDoor(asked)
  const config = door ? { ...asked, publicUrl: withPort(asked.publicUrl, door.port) } : asked
  const { db, letGo } = await openOwnDatabase(config).catch(async (error: unknown) => {
    await door?.close()
    throw databaseProblem(error, config)
  })
  const log = openLog(config.logLevel)
  if (secret.exposed) log.warn('Others on this machine can read the secret from which all links are derived. Take that right away: chmod 600')
  const services = createServices({ config, db, log, letterPress: openLetterPress(), secret: Buffer.from(secret.secret) })
  const demonstration = config.production ? undefined : await seedDemonstration(services)

  const web = door && (await openWeb(services, door))
  const worker = config.role === 'web' ? undefined : await startWorker({ services, tasks: [...tasks, { name: 'leave nothing of what was erased', everySeconds: 60, run: openScrubbing(services) }] })
  if (worker) services.vitals.mailHealth = () => worker.mailHealth()
  return {
    services,
    port: door?.port ?? null,
    demonstration,
    stop: async () => {
      await web?.close()
      await worker?.stop()
      await services.letterPress.close()
      await db.close()
      letGo()
    },
  }
}

/** Held before it is opened: a restore that is under way must not find a server in its database. */
async function openOwnDatabase({ databaseUrl }: Config) {
  const letGo = await holdDatabase(databaseUrl, holderNote('a server'))
  let db: Database | undefined
  try {
    db = await openDatabase(databaseUrl)
    await db.migrate()
    // A file that may only be read opens without a word, and says so at the first write.
    await db.transaction((tx) => forgetEndedLimits(tx, new Date(0)))
    await foldAgain(db)
    return { db, letGo }
  } catch (error) {
    await db?.close().catch(() => {})
    letGo()
    throw error
  }
}

type Door = Awaited<ReturnType<typeof openDoor>>

const tooEarly: RequestListener = (_, response) => void response.writeHead(503, { 'Retry-After': '1' }).end()

/** Listens at once; until there is somebody to answer, says honestly that it is too early. */
async function openDoor({ host, port }: Pick<Config, 'host' | 'port'>) {
  let answer = tooEarly
  const server = createServer((request, response) => answer(request, response))
  // Longer than most proxies keep a connection, so that they are the ones to close it.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const sentence = sentenceForListenError(error, { host, port })
      reject(sentence ? new StartupProblem(sentence) : error)
    })
    server.listen(port, host, () => resolve())
  })
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (listener: RequestListener) => {
      answer = listener
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const impatient = setTimeout(() => server.closeAllConnections(), 5000)
      await closed
      clearTimeout(impatient)
    },
  }
}

async function openWeb(services: Services, door: Door) {
  const live = openLive(services)
  services.vitals.listeners = () => live.count()
  const pages = services.config.developing ? await pagesInDevelopment() : builtPages()
  door.answerWith(createApp({ services, live, pages }))
  return {
    close: async () => {
      live.close()
      await door.close()
      await pages.close?.()
    },
  }
}

/** Port 0 asks the system for a free one; links then name the one it gave. */
const withPort = (publicUrl: string, port: number): string => publicUrl.replace(/:0$/, `:${port}`)
