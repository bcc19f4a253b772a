import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '#db/open.ts'
import { findReference } from '#db/queries/signature-references.ts'
import { secretsFrom } from '#server/secrets.ts'
import { linkTo } from '#server/signatures/signature-links.ts'
import { openCrowd, saying } from '../crowd.ts'
import { openGround, type Ground } from '../ground.ts'
import { alternate, type Effort } from '../rounds.ts'
import { asLimit, asRatio, type Finding } from '../table.ts'
import { megabytesOf } from './start.ts'

/** One event to a crowd: from the confirmation that is sent to the last listener who has heard of it. */
export async function live(effort: Effort): Promise<Finding[]> {
  const count = effort.quick ? 200 : 10_000
  const ground = await openGround({ campaigns: [{ slug: 'heard', backers: 100 }] })
  const bare = fork(resolve('tests/bench/bare-broadcast.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const bareUrl = `http://127.0.0.1:${Number(await saying(bare, (said) => typeof said === 'number'))}/`
  const pid = ground.server.pid()!
  try {
    const [before, bareBefore] = [megabytesOf(pid), megabytesOf(bare.pid!)]
    const [ours, theirs] = [await openCrowd({ url: `${ground.url}/api/campaigns/heard/live`, count, greeting: '"changed":[]' }), await openCrowd({ url: bareUrl, count, greeting: 'retry' })]
    const [each, bareEach] = [(megabytesOf(pid) - before) * 1024, (megabytesOf(bare.pid!) - bareBefore) * 1024].map((kilobytes) => kilobytes / count) as [number, number]
    const newcomer = await newcomers(ground)
    let told = 0
    const found = await alternate(
      {
        ours: async () => {
          const { name, confirm } = await newcomer()
          // Past the second in which a campaign says no more than one thing.
          await sleep(1100)
          return ours.hear(name, confirm)
        },
        yardstick: async () => {
          const text = `number ${(told += 1)}.`
          // As many bytes as an event of ours.
          const event = `event: changed\ndata: ${text}${' '.repeat(280)}\n\n`
          return theirs.hear(text, () => fetch(bareUrl, { method: 'POST', body: event }))
        },
      },
      effort,
    )
    ours.close()
    theirs.close()
    return [
      asRatio({ what: `one event to ${count.toLocaleString('en')} listeners`, ...found, unit: 'ms', of: 'bare node:http broadcast (without a database)', goal: 1.3, more: false }),
      { ...asLimit({ what: 'memory of a listener', ours: each, unit: 'kB', most: 35 }), yardstick: `${bareEach.toFixed(1)} kB, bare node:http` },
    ]
  } finally {
    bare.disconnect()
    await ground.close()
  }
}

/** Organisations that have signed and only need to confirm. */
async function newcomers(ground: Ground) {
  const db = await openDatabase(`sqlite:${join(ground.dataDir, 'countersign.db')}`)
  const secrets = secretsFrom(readFileSync(join(ground.dataDir, 'replay-secret')))
  let number = 0
  const names = ['Quarry Bank', 'Violet Hill', 'Juniper Wharf', 'Zeppelin Row', 'Foxglove End', 'Kestrel Gate', 'Marigold Steps', 'Bramble Yard']

  return async () => {
    const name = `${names[number % names.length]} ${'xyzw'[Math.floor(number / names.length)]}${(number += 1)}`
    const signed = await fetch(`${ground.url}/api/campaigns/heard/signatures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ organisation: { name, country: 'GB' }, signatory: { name: 'Ana Ruiz', role: 'Director', email: `ana@newcomer-${number}.example` }, capacity: 'official', authority: true, version: 1 }),
    })
    const { reference } = (await signed.json()) as { reference: string }
    const found = await findReference(db, reference)
    if (!found) throw new Error(`A newcomer could not sign: ${signed.status}`)
    const confirm = async () => {
      const answer = await fetch(`${ground.url}/api/confirmations/${secrets.linkToken(linkTo('verify', found.signatureId))}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
      const { state } = (await answer.json()) as { state: string }
      if (state !== 'listed') throw new Error(`A newcomer was ${state}`)
    }
    return { name, confirm }
  }
}
