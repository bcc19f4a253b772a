import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openClient, type Client } from '../../../tools/replay/client.ts'
import { openMailSink } from '../../../tools/replay/mail-sink.ts'
import type { Mail } from '../../../tools/replay/read-mail.ts'
import { prepareServer } from '../../../tools/replay/server-process.ts'
import { signIn } from '../../../tools/replay/lead.ts'
import { admin } from '../../drills/admin.ts'

export type Site = {
  url: string
  /** Somebody elsewhere, who needs no browser to do what the story only has to see happen. */
  outsider: Client
  /** Signed in by an e-mailed code, without a browser. */
  leadWith(email: string): Promise<Client>
  /** Lets days or minutes pass for the server. */
  passes(milliseconds: number): Promise<void>
  /** The next e-mail of a kind to an address; each is read once. Waits for it. */
  readMail(kind: string, to: string): Promise<Mail>
  /** A command as the operator gives it, beside the server; `words` may leave files in a folder. */
  administers(words: (folder: string) => string[]): Promise<string>
  close(): Promise<void>
}

/** The server as it was built, with the demonstration campaign, and a mail server of its own. */
export async function openSite(environment: Record<string, string> = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-journey-'))
  const sink = await openMailSink()
  const clock = join(dataDir, 'clock')
  writeFileSync(clock, '0')
  const server = await prepareServer({
    dataDir,
    smtpPort: sink.port,
    nodeOptions: ['--import', resolve('tests/journeys/support/moved-clock.ts')],
    environment: { NODE_ENV: 'development', JOURNEY_CLOCK: clock, ...environment },
  })
  let passed = 0
  const read = new Set<Mail>()
  await server.start()
  return {
    url: server.url,
    outsider: openClient({ url: server.url }),
    async leadWith(email) {
      const lead = openClient({ url: server.url, browser: true })
      await signIn(lead, sink, email)
      for (const mail of sink.mails) if (mail.kind === 'sign-in' && mail.to === email) read.add(mail)
      return lead
    },
    async passes(milliseconds) {
      passed += milliseconds
      writeFileSync(clock, String(passed))
      // The server looks every few milliseconds.
      await sleep(200)
    },
    async readMail(kind, to) {
      const mail = await sink.waitFor((mail) => mail.kind === kind && mail.to === to && !read.has(mail), 30_000)
      if (!mail) throw new Error(`No e-mail of the kind ${kind} came to ${to}.`)
      read.add(mail)
      return mail
    },
    administers: (words) => admin({ dataDir, databaseUrl: undefined }, ...words(dataDir)),
    async close() {
      await server.stop()
      await sink.shut()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The one address in an e-mail that leads to such a page of ours. */
export function linkIn({ text, subject }: Mail, page: 'confirm' | 'signature' | 'objection' | 'invitation' | 'contact' | 'address' | 'decide' | 'unsubscribe' | 'authorise'): string {
  const link = text.split(/\s+/).find((word) => new RegExp(`^https?://[^/]+/${page}/[^/]+$`).test(word))
  if (!link) throw new Error(`“${subject}” has no link to /${page}/.`)
  return link
}
