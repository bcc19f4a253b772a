import { setTimeout as sleep } from 'node:timers/promises'
import { openClient, type Client } from '../../tools/replay/client.ts'
import type { Mood } from '../../tools/replay/mail-sink.ts'
import { askToSign } from '../../tools/replay/signer.ts'
import { marksOf } from './check-mails.ts'
import { makeSigner, openGround, type DrillOptions, type Findings, type Ground } from './ground.ts'

type Given = DrillOptions & {
  /** Seconds each kind of trouble lasts. */
  lasts: number
  clockSpeed: number
}

const troubles = ['shut', 'busy', 'defers', 'stalls', 'drops'] as const satisfies (Mood | 'shut')[]
const inTrouble = 8
/** Of the server's clock, from the recovery of the mail server on. */
const promised = 10 * 60_000

/** The mail server fails in one way after the other and recovers: signing goes on as before, and everything arrives. */
export async function smtpDrill({ lasts, clockSpeed, postgresUrl, say = () => {} }: Given): Promise<Findings> {
  const ground = await openGround({ postgresUrl, clockSpeed })
  try {
    const client = openClient({ url: ground.servers[0]!.url })
    const figures: Findings['figures'] = {}
    const problems: string[] = []
    const healthy = median((await signFor({ ground, client, first: 1, lasts: 2, problems })).times)
    figures['signing, all well'] = `${healthy.toFixed(1)} ms`

    for (const [at, trouble] of troubles.entries()) {
      await make(ground, trouble)
      const { times, references } = await signFor({ ground, client, first: 100 * (at + 1), lasts, problems })
      await make(ground, 'takes')
      const recoveredAt = Date.now()
      const late = await untilDelivered(ground, references, promised / clockSpeed)
      const took = ((Date.now() - recoveredAt) * clockSpeed) / 60_000
      figures[trouble] = `signing ${median(times).toFixed(1)} ms · all delivered ${took.toFixed(1)} min after recovery`
      say(`${trouble}: ${figures[trouble]}`)
      problems.push(...late.map((reference) => `${trouble}: the e-mail of ${reference} did not come within ten minutes of recovery`))
      if (median(times) > 3 * healthy + 50) problems.push(`${trouble}: signing took ${median(times).toFixed(1)} ms instead of ${healthy.toFixed(1)}`)
    }
    const { sink } = ground
    problems.push(...sink.unanswered.filter((mail) => sink.mails.some((copy) => copy.reference === mail.reference && marksOf(copy) !== marksOf(mail))).map(({ to }) => `the copy to ${to} has another Message-ID, link or code`))
    figures['taken without an answer, then sent again'] = sink.unanswered.length
    return { figures, problems }
  } finally {
    await ground.close()
  }
}

const make = async ({ sink }: Ground, mood: Mood | 'shut'): Promise<void> => {
  if (mood === 'shut') return sink.shut()
  sink.behave(mood)
  await sink.open()
}

type Signing = { ground: Ground; client: Client; first: number; lasts: number; problems: string[] }

async function signFor({ ground, client, first, lasts, problems }: Signing): Promise<{ times: number[]; references: string[] }> {
  const times: number[] = []
  const references: string[] = []
  for (let at = 0; at < inTrouble; at += 1) {
    const startedAt = performance.now()
    const answer = await askToSign(client, ground.published, makeSigner(first + at))
    times.push(performance.now() - startedAt)
    if (answer.status === 202) references.push(answer.json.reference)
    else problems.push(`signing was answered with ${answer.status}`)
    await sleep((lasts * 1000) / inTrouble)
  }
  return { times, references }
}

async function untilDelivered({ sink }: Ground, references: string[], within: number): Promise<string[]> {
  const until = Date.now() + within
  const late = () => references.filter((reference) => !sink.mails.some((mail) => mail.reference === reference))
  while (late().length > 0 && Date.now() < until) await sleep(100)
  return late()
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
