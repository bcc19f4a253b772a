import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The yardstick: the same three rows by pg alone, sixteen connections, one transaction each. Says how many a second. */
const [url = '', campaignId = '', versionId = '', seconds = '1'] = process.argv.slice(2)
const connections = 16
const pool = new pg.Pool({ connectionString: url, max: connections })
const until = performance.now() + Number(seconds) * 1000
let count = 0

async function client(): Promise<void> {
  const db = await pool.connect()
  while (performance.now() < until) {
    const id = randomUUID()
    await db.query('begin')
    await db.query({ name: 's', text: `insert into signatures (id, campaign_id, version_id, version_number, state, name, name_folded, capacity, resembles, checks, submitted_at, expires_at) values ($1, $2, $3, 1, 'pending', $4, $5, 'official', '[]', '[]', now(), now())`, values: [id, campaignId, versionId, `Body ${id}`, `body ${id}`] })
    await db.query({ name: 'p', text: `insert into signatories (signature_id, name, role, email, email_folded) values ($1, 'Ana Ruiz', 'Director', $2, $2)`, values: [id, `${id}@raw.example`] })
    await db.query({ name: 'e', text: `insert into outbox (id, key, letter, locale, to_address, props, lane, state, due_at, attempts, copies, created_at) values ($1, $2, 'verify', 'en', $3, '{}', 'first', 'cancelled', now(), 0, 0, now())`, values: [id, id, `${id}@raw.example`] })
    await db.query('commit')
    count += 1
  }
  db.release()
}

const startedAt = performance.now()
await Promise.all(Array.from({ length: connections }, client))
console.log(count / ((performance.now() - startedAt) / 1000))
await pool.end()
