import { randomUUID } from 'node:crypto'
import Connection from 'better-sqlite3'

/** The yardstick: three of the rows that a sign-on makes, in the same tables with the same indexes, one FULL transaction each. Says how many a second. */
const [file = '', campaignId = '', versionId = '', seconds = '1'] = process.argv.slice(2)
const db = new Connection(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.pragma('foreign_keys = ON')
const signature = db.prepare(`insert into signatures (id, campaign_id, version_id, version_number, state, name, name_folded, capacity, resembles, checks, submitted_at, expires_at) values (?, ?, ?, 1, 'pending', ?, ?, 'official', '[]', '[]', 0, 0)`)
const signatory = db.prepare(`insert into signatories (signature_id, name, role, email, email_folded) values (?, 'Ana Ruiz', 'Director', ?, ?)`)
const email = db.prepare(`insert into outbox (id, key, letter, locale, to_address, props, lane, state, due_at, attempts, copies, created_at) values (?, ?, 'verify', 'en', ?, '{}', 'first', 'cancelled', 0, 0, 0, 0)`)
const sign = db.transaction(() => {
  const id = randomUUID()
  signature.run(id, campaignId, versionId, `Body ${id}`, `body ${id}`)
  signatory.run(id, `${id}@raw.example`, `${id}@raw.example`)
  email.run(id, id, `${id}@raw.example`)
})
const until = performance.now() + Number(seconds) * 1000
const startedAt = performance.now()
let count = 0
for (; performance.now() < until; count += 1) sign.immediate()
console.log(count / ((performance.now() - startedAt) / 1000))
