import { setTimeout as sleep } from 'node:timers/promises'
import { openClient, type Answer, type Client } from '../../tools/replay/client.ts'
import { listBackers } from '../../tools/replay/list-all.ts'
import { confirmTokenOf } from '../../tools/replay/read-mail.ts'
import { askToSign, confirm } from '../../tools/replay/signer.ts'
import { admin } from './admin.ts'
import { makeSigner, openGround, type DrillOptions, type Findings, type Ground } from './ground.ts'
import { openSmallDisk, type SmallDisk } from './small-disk.ts'

type Given = DrillOptions & { rounds: number; /** Seconds the disk stays full. */ lasts: number }
type Tally = { number: number; acknowledged: string[]; refused: number; read: number; resumed: number[]; problems: string[] }

const megabytes = 24
/** The journal is written over before it grows: so many sign-ons at most fit into a full disk. */
const mostThatFit = 3000
/** However slow the machine. */
const leastLooks = 5

/** The disk fills up, stays full and gets room again: reads go on, writes say that they cannot be taken, and all resumes by itself. */
export async function diskDrill({ rounds, lasts, postgresUrl, say = () => {} }: Given): Promise<Findings> {
  if (postgresUrl !== undefined) return { figures: {}, problems: ['This drill fills the disk of SQLite; PostgreSQL keeps its own.'] }
  const disk = openSmallDisk(megabytes)
  try {
    const ground = await openGround({ dataDir: disk.folder })
    try {
      const tally: Tally = { number: 0, acknowledged: [], refused: 0, read: 0, resumed: [], problems: [] }
      const pid = ground.servers[0]!.pid()
      for (let round = 1; round <= rounds; round += 1) {
        await oneRound(ground, disk, tally, lasts)
        say(`round ${round} of ${rounds} · ${tally.acknowledged.length} sign-ons acknowledged, ${tally.refused} refused`)
      }
      await isAllThere(ground, tally)
      if (!ground.servers[0]!.isRunning() || ground.servers[0]!.pid() !== pid) tally.problems.push('the server ended')
      return {
        figures: {
          disk: disk.kind,
          rounds,
          'sign-ons acknowledged': tally.acknowledged.length,
          'writes answered with 503 and Retry-After': tally.refused,
          'reads answered while the disk was full': tally.read,
          'writes taken again after': `${Math.max(...tally.resumed).toFixed(0)} ms at most`,
        },
        problems: tally.problems,
      }
    } finally {
      disk.makeRoom(ground.servers[0]!)
      await ground.close()
    }
  } finally {
    disk.remove()
  }
}

async function oneRound(ground: Ground, disk: SmallDisk, tally: Tally, lasts: number): Promise<void> {
  const [server] = ground.servers
  const client = openClient({ url: server!.url })
  for (let number = 0; number < 5; number += 1) expect202(await sign(ground, client, tally), tally)

  disk.fill(server!)
  for (let tries = 0; (await sign(ground, client, tally)).status !== 503; tries += 1) {
    if (tries > mostThatFit) return void tally.problems.push('the disk is full, and every write is still acknowledged')
  }
  for (let [looks, until] = [0, Date.now() + lasts * 1000]; looks < leastLooks || Date.now() < until; looks += 1) {
    await sleep(50)
    disk.fill(server!)
    await read(ground, client, tally)
    const answer = await sign(ground, client, tally)
    if (answer.status === 503 && !/^[1-9]\d*$/.test(answer.headers.get('retry-after') ?? '')) tally.problems.push('a write was refused without saying when to come back')
    if (answer.status !== 503 && answer.status !== 202) tally.problems.push(`a write was answered with ${answer.status}`)
  }

  disk.makeRoom(server!)
  const roomAt = performance.now()
  for (let answer = await sign(ground, client, tally); answer.status !== 202; answer = await sign(ground, client, tally)) {
    if (performance.now() - roomAt > 10_000) return void tally.problems.push(`ten seconds after there was room again, a write is answered with ${answer.status}`)
    await sleep(20)
  }
  tally.resumed.push(performance.now() - roomAt)
}

async function sign({ published }: Ground, client: Client, tally: Tally): Promise<Answer> {
  const answer = await askToSign(client, published, makeSigner((tally.number += 1)))
  if (answer.status === 202) tally.acknowledged.push(answer.json.reference)
  if (answer.status === 503) tally.refused += 1
  return answer
}

const expect202 = ({ status }: Answer, { problems }: Tally) => void (status === 202 || problems.push(`with room on the disk, a write was answered with ${status}`))

async function read({ published: { slug }, lead }: Ground, client: Client, tally: Tally): Promise<void> {
  const asked: [Client, string][] = [
    [client, '/healthz'],
    [client, `/campaigns/${slug}`],
    [client, `/api/campaigns/${slug}`],
    [client, `/api/campaigns/${slug}/backers`],
    [client, `/api/campaigns/${slug}/log`],
    // With a session, which is not prolonged by reading.
    [lead, `/api/campaigns/${slug}/signatures`],
  ]
  for (const [who, path] of asked) {
    const { status } = await who('GET', path)
    if (status === 200) tally.read += 1
    else tally.problems.push(`with the disk full, ${path.replace(slug, ':slug')} answers ${status}`)
  }
}

/** Every acknowledged sign-on has its e-mail, and its link confirms. */
async function isAllThere({ sink, servers, published: { slug }, dataDir, databaseUrl }: Ground, { acknowledged, problems }: Tally): Promise<void> {
  const client = openClient({ url: servers[0]!.url })
  const confirmed = new Set<string>()
  for (const reference of acknowledged) {
    const mail = await sink.waitFor((mail) => mail.kind === 'verify' && mail.reference === reference, 30_000)
    const answer = mail && (await confirm(client, confirmTokenOf(mail) ?? ''))
    if (answer?.status === 200) confirmed.add(reference)
    else problems.push(`${reference} was acknowledged, and ${mail ? `its link answers ${answer?.status}` : 'has no e-mail'}`)
  }
  const rows = (await listBackers(client, slug)).length
  if (rows !== confirmed.size) problems.push(`${confirmed.size} were confirmed, and ${rows} are listed`)
  await admin({ dataDir, databaseUrl }, 'verify').catch((error: Error) => problems.push(error.message))
}
