import { setTimeout as sleep } from 'node:timers/promises'
import { NoAnswer, openClient, sentenceOf, type Client } from '../../tools/replay/client.ts'
import { openQueue } from '../../tools/replay/in-parallel.ts'
import { confirmTokenOf, type Mail } from '../../tools/replay/read-mail.ts'
import { askToSign, confirm, type Signer } from '../../tools/replay/signer.ts'
import { makeSigner, type Ground } from './ground.ts'

export type Confirmed = { name: string; email: string; state: 'listed' | 'held' }

export type Signers = {
  /** By reference: what was answered with 202. */
  acknowledged: Map<string, Signer>
  /** By address: confirmations answered with 200. */
  confirmed: Map<string, Confirmed>
  /** Answers that should not be, apart from "busy". */
  problems: string[]
  unanswered(): number
  /** Confirmations that still wait for an answer. */
  unfinished(): number
  stopAsking(): void
}

const atOnce = 4
const pause = 80

/** Organisations that sign without a pause and confirm as soon as their e-mail comes. Nobody signs twice: who gets no answer leaves. */
export function openSigners({ servers, sink, published }: Pick<Ground, 'servers' | 'sink' | 'published'>): Signers {
  const acknowledged = new Map<string, Signer>()
  const confirmed = new Map<string, Confirmed>()
  const problems: string[] = []
  const asked = new Set<string>()
  const life = { over: false }
  let [number, unanswered] = [0, 0]

  const askOn = async (client: Client) => {
    while (!life.over) {
      const signer = makeSigner((number += 1))
      try {
        const answer = await askToSign(client, published, signer)
        if (answer.status === 202) acknowledged.set(answer.json.reference, signer)
        else if (answer.status !== 503) problems.push(`${signer.name}: ${answer.status} ${sentenceOf(answer)}`)
      } catch (error) {
        if (!(error instanceof NoAnswer)) problems.push(String(error))
        unanswered += 1
        await sleep(100)
      }
      await sleep(pause)
    }
  }

  const patient = openClient({ url: servers[0]!.url, patience: 60_000 })
  const queue = openQueue<Mail>(async (mail) => {
    const token = confirmTokenOf(mail)
    if (!token) return void problems.push(`no link in the e-mail to ${mail.to}`)
    try {
      const answer = await confirm(patient, token)
      const name = makeSigner(Number(/\d+/.exec(mail.to)?.[0])).name
      if (answer.status === 200) confirmed.set(mail.to, { name, email: mail.to, state: answer.json.state })
      else problems.push(`confirming ${name}: ${answer.status} ${sentenceOf(answer)}`)
    } catch (error) {
      problems.push(`confirming for ${mail.to}: ${String(error)}`)
    }
  }, atOnce)
  sink.onMail((mail) => {
    if (mail.kind !== 'verify' || asked.has(mail.to)) return
    asked.add(mail.to)
    queue.add(mail)
  })

  for (let signer = 0; signer < atOnce; signer += 1) void askOn(openClient({ url: servers[0]!.url }))
  return {
    acknowledged,
    confirmed,
    problems,
    unanswered: () => unanswered,
    unfinished: queue.left,
    stopAsking: () => {
      life.over = true
    },
  }
}
