import { setTimeout as sleep } from 'node:timers/promises'
import { expecting, openClient, type Answer } from '../../tools/replay/client.ts'
import { listAll } from '../../tools/replay/list-all.ts'
import { confirmTokenOf } from '../../tools/replay/read-mail.ts'
import { askToSign, confirm } from '../../tools/replay/signer.ts'
import { makeSigner, openGround, type DrillOptions, type Findings, type Ground } from './ground.ts'

type Given = DrillOptions & { rounds: number }
const atOnce = 16

/** One confirmation sent 16 times at once, to one process on SQLite, to four on PostgreSQL: it counts once. */
export async function raceDrill({ rounds, postgresUrl, say = () => {} }: Given): Promise<Findings> {
  const ground = await openGround({ postgresUrl, roles: postgresUrl === undefined ? ['all'] : ['all', 'all', 'web', 'web'] })
  try {
    const problems: string[] = []
    for (let round = 1; round <= rounds; round += 1) {
      problems.push(...(await race(ground, round)))
      say(`round ${round} of ${rounds}`)
    }
    return { figures: { rounds, 'processes': ground.servers.length, 'confirmations sent': rounds * atOnce }, problems }
  } finally {
    await ground.close()
  }
}

async function race({ sink, servers, published }: Ground, round: number): Promise<string[]> {
  const clients = Array.from({ length: atOnce }, (_, at) => openClient({ url: servers[at % servers.length]!.url }))
  const signer = makeSigner(round)
  const asked = await askToSign(clients[0]!, published, signer)
  if (asked.status !== 202) return [`${signer.name}: signing was answered with ${asked.status}`]
  const mail = await sink.waitFor(({ kind, reference }) => kind === 'verify' && reference === asked.json.reference, 20_000)
  const token = mail && confirmTokenOf(mail)
  if (!token) return [`${signer.name}: no verification e-mail with a link`]

  const answers = await Promise.all(clients.map((client) => confirm(client, token)))
  await sink.waitFor(({ kind, to }) => kind === 'welcome' && to === signer.email, 20_000)
  // Time for a second one to come.
  await sleep(1500)

  const path = `/api/campaigns/${published.slug}`
  const log = await listAll(clients[0]!, `${path}/log`, 'entries')
  const own = await expecting(200, clients[0]!, 'GET', `/api/signatures/${tokenOf(answers[0]!)}`)
  const counts = {
    'different answers': new Set(answers.map(({ status, json }) => `${status} ${json?.state} ${json?.manageUrl && new URL(json.manageUrl).pathname}`)).size,
    'first confirmations': answers.filter(({ json }) => json?.already === false).length,
    transitions: own.json.history.filter(({ event }: { event: string }) => event === 'listed' || event === 'held').length,
    'log entries': log.filter(({ kind, name }) => kind === 'listed' && name === signer.name).length,
    'welcome e-mails': sink.mails.filter(({ kind, to }) => kind === 'welcome' && to === signer.email).length,
  }
  return [
    ...(answers[0]?.json?.state === 'listed' ? [] : [`${signer.name}: answered with ${answers[0]?.status} ${answers[0]?.text.slice(0, 100)}`]),
    ...Object.entries(counts).filter(([, times]) => times !== 1).map(([what, times]) => `${signer.name}: ${what} ${times} instead of 1`),
  ]
}

const tokenOf = ({ json }: Answer): string => new URL(json.manageUrl).pathname.split('/').at(-1)!
