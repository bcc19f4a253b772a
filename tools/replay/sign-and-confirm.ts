import { setTimeout as sleep } from 'node:timers/promises'
import { askForAll } from './ask-for-all.ts'
import type { Client } from './client.ts'
import { followMail } from './follow-mail.ts'
import { openQueue } from './in-parallel.ts'
import type { Published } from './lead.ts'
import { named, withState, type Entry, type Ledger } from './ledger.ts'
import type { MailSink } from './mail-sink.ts'
import type { Mail } from './read-mail.ts'

type Given = { client: Client; sink: MailSink; published: Published; ledger: Ledger; /** How long nothing at all may happen. */ patience: number }

/** Signs for every row and follows every verification e-mail as it comes; ends when all have, or when nothing more happens. */
export async function signAndConfirm({ client, sink, published, ledger, patience }: Given): Promise<void> {
  const byReference = new Map<string, Entry>()
  const early = new Map<string, Mail>()
  const followed = new Set<Entry>()
  let lastChange = Date.now()

  const queue = openQueue<{ entry: Entry; mail: Mail }>(async ({ entry, mail }) => {
    await followMail({ client, ledger, entry, mail }).catch((error: Error) => Object.assign(entry, { state: 'failed', why: error.message }))
    lastChange = Date.now()
  })
  const follow = (entry: Entry, mail: Mail) => {
    if (followed.has(entry)) return
    followed.add(entry)
    queue.add({ entry, mail })
  }
  sink.onMail((mail) => {
    lastChange = Date.now()
    if (mail.kind !== 'verify') return
    const entry = byReference.get(mail.reference) ?? ledger.entries.find((entry) => entry.askedAgain && entry.signer.email === mail.to)
    if (entry) follow(entry, mail)
    else early.set(mail.reference, mail)
  })

  await askForAll({
    client,
    published,
    entries: ledger.entries,
    onAsked(entry) {
      lastChange = Date.now()
      if (entry.reference === undefined) return
      byReference.set(entry.reference, entry)
      // Asked again because an answer was lost: the e-mail carries the reference of the first.
      const mail = early.get(entry.reference) ?? (entry.askedAgain ? [...early.values()].find(({ to }) => to === entry.signer.email) : undefined)
      if (!mail) return
      early.delete(mail.reference)
      follow(entry, mail)
    },
  })

  while ((withState(ledger, 'asked').length > 0 || queue.left() > 0) && Date.now() - lastChange < patience) await sleep(100)
  for (const entry of withState(ledger, 'asked')) Object.assign(entry, { state: 'failed', why: 'answered with 202, but no verification e-mail came' })

  ledger.mismatches.push(...[...early.values()].map(({ reference, to }) => `The verification e-mail to ${to} has the reference ${reference}, which no answer named`))
  const again = ledger.entries.filter(({ askedAgain }) => askedAgain).length
  if (again > 0) ledger.notes.push(`${again} sign-ons were asked for more than once, since the server was busy or away`)

  await welcomes({ sink, ledger, patience })
}

/** Each confirmed one, listed or held, is written to once. */
async function welcomes({ sink, ledger, patience }: Pick<Given, 'sink' | 'ledger' | 'patience'>): Promise<void> {
  let [seen, lastChange] = [0, Date.now()]
  const missing = () => {
    const written = new Set(sink.mails.filter(({ kind }) => kind === 'welcome').map(({ to }) => to))
    return withState(ledger, 'confirmed').filter(({ signer }) => !written.has(signer.email))
  }
  while (missing().length > 0 && Date.now() - lastChange < patience) {
    if (sink.mails.length > seen) [seen, lastChange] = [sink.mails.length, Date.now()]
    await sleep(100)
  }
  ledger.mismatches.push(...missing().map((entry) => `${named(entry)}: confirmed, but no welcome e-mail came`))
}
