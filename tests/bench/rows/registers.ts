import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { openGround, type Ground } from '../ground.ts'
import { median, type Effort } from '../rounds.ts'
import { asLimit, type Finding } from '../table.ts'

const slug = 'beside'
// Nobody listens there: signing is measured, and not the sending of e-mails.
const noMailServer = { SMTP_URL: 'smtp://127.0.0.1:9' }

/** How long a whole register takes to read, in how much memory, and how long somebody waits who signs meanwhile. */
export async function registers({ quick }: Effort): Promise<Finding[]> {
  const rows = quick ? 5000 : 400_000
  const ground = await openGround({ campaigns: [{ slug, backers: 0 }], environment: noMailServer })
  try {
    const file = join(ground.dataDir, 'publicextract.charity.json')
    await writeExtract(file, rows)
    const sign = signerOf(ground)
    for (let warm = 0; warm < 50; warm += 1) await sign()
    const alone: number[] = []
    for (let some = 0; some < 300; some += 1) alone.push(await sign())

    const reading = readRegister(ground, file)
    const beside: number[] = []
    while (!reading.isOver()) beside.push(await sign())
    const { seconds, megabytes } = await reading.over
    const many = rows.toLocaleString('en')
    return [
      asLimit({ what: `reading a register of ${many}`, ours: seconds, unit: 's', most: 600, note: `${Math.round(rows / seconds).toLocaleString('en')} a second, in ${megabytes} MB at most, while somebody signs` }),
      asLimit({ what: 'signing, one by one, while it is read', ours: median(beside), unit: 'ms', most: 50, note: `${slow(beside)}; without it ${median(alone).toPrecision(2)} ms, ${slow(alone)}` }),
    ]
  } finally {
    await ground.close()
  }
}

const syllables = ['KA', 'RO', 'MI', 'TU', 'VEL', 'SAN', 'DOR', 'LIN', 'PE', 'GRA', 'WO', 'HY', 'ZAN', 'QUI', 'FER', 'NOX']
const word = (number: number): string => (number < 16 ? '' : word(number >> 4)) + syllables[number & 15]!
const kinds = ['TRUST', 'PARENT TEACHER ASSOCIATION', 'VILLAGE HALL', 'RELIEF FUND', 'CHURCH OF ST MARY', 'PRE-SCHOOL', 'FOUNDATION', 'COMMUNITY ASSOCIATION']

/** Made-up charities, in the shape of the Charity Commission's extract. */
async function writeExtract(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file)
  for (let number = 0; number < rows; number += 1) {
    const [town, name] = [word(256 + (number % 997)), `${word(4096 + ((number * 40503) % 65536))} ${word(256 + (number % 251))} ${kinds[number % kinds.length]}`]
    const row = {
      date_of_extract: '2026-03-01T00:00:00', organisation_number: number + 1, registered_charity_number: 200_000 + number, linked_charity_number: 0, charity_name: name, charity_type: number % 3 === 0 ? 'Trust' : 'Other',
      charity_registration_status: number % 3 === 0 ? 'Removed' : 'Registered', charity_contact_address1: `${number % 90} Main Street`, charity_contact_address2: town, charity_contact_postcode: 'ZZ1 1ZZ', charity_contact_phone: '0000', charity_contact_email: `post@society-${number}.example`,
      charity_contact_web: number % 2 === 0 ? `www.society-${number}.example` : null, charity_company_registration_number: null, charity_activities: 'To further the good of all who live there, by meetings, gifts and works of every kind.',
    }
    if (!stream.write(`${number === 0 ? '\uFEFF[' : ',\r\n'}${JSON.stringify(row)}`)) await once(stream, 'drain')
  }
  stream.end(']')
  await finished(stream)
}

/** One client; answers how many milliseconds a sign-on took until it was kept. */
function signerOf({ url }: Ground): () => Promise<number> {
  let number = 0
  return async () => {
    number += 1
    const body = { organisation: { name: `${word(4096 + ((number * 40503) % 65536))} number`, country: 'GB' }, signatory: { name: 'Ana Ruiz', role: 'Director', email: `ana@body-${number}.example` }, capacity: 'official', authority: true, version: 1 }
    const began = performance.now()
    const { status } = await fetch(`${url}/api/campaigns/${slug}/signatures`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    if (status !== 202) throw new Error(`Signing was answered with ${status}.`)
    return performance.now() - began
  }
}

/** The operator's command, in a process of its own beside the server. */
function readRegister({ dataDir }: Ground, file: string) {
  const began = performance.now()
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['dist/server/admin.js', 'import', 'register', file], { env: { PATH, DATA_DIR: dataDir, SECRET_FILE: join(dataDir, 'replay-secret') }, stdio: 'ignore' })
  let most = 0
  const watching = setInterval(() => (most = Math.max(most, memoryOf(child.pid))), 500)
  const over = new Promise<{ seconds: number; megabytes: number }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(watching)
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, megabytes: Math.round(most / 1024) })
      else reject(new Error(`Reading the register ended with ${code}.`))
    })
  })
  return { over, isOver: () => child.exitCode !== null || child.signalCode !== null }
}

/** The most that a process has had in memory, in kB, as Linux tells it; 0 elsewhere. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const slow = (took: number[]) => `95 of 100 within ${Math.round(took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)]!)} ms`
