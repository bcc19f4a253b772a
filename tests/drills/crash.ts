import { setTimeout as sleep } from 'node:timers/promises'
import { expecting, openClient } from '../../tools/replay/client.ts'
import { listAll, listBackers, listHeld } from '../../tools/replay/list-all.ts'
import { openGround, type DrillOptions, type Findings, type Ground } from './ground.ts'
import { checkMails } from './check-mails.ts'
import { openSigners, type Signers } from './signers.ts'

type Given = DrillOptions & { kills: number }

/** The server is killed in the midst of its work, again and again, and started on the same data. Nothing it acknowledged may be lost. */
export async function crashDrill({ kills, postgresUrl, say = () => {} }: Given): Promise<Findings> {
  // On PostgreSQL a dead worker's e-mails are free again when its lease of ten minutes ends: there the clock runs faster.
  const ground = await openGround({ postgresUrl, clockSpeed: postgresUrl === undefined ? 1 : 30 })
  const [server] = ground.servers
  const signers = openSigners(ground)
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep(200 + Math.random() * 700)
      await momentToKill(kill, ground, signers)
      await server!.kill()
      if (kill % 5 === 0 || kill === kills) say(`kill ${kill} of ${kills} · ${signers.acknowledged.size} sign-ons and ${signers.confirmed.size} confirmations acknowledged · ${ground.sink.mails.length} e-mails`)
      await server!.start()
    }
    signers.stopAsking()
    await untilQuiet(ground, signers, postgresUrl === undefined ? 30_000 : 90_000)
    return await findings(ground, signers, kills)
  } finally {
    signers.stopAsking()
    await ground.close()
  }
}

/** At any time; when an e-mail has just been handed over and not yet answered; when a sign-on has just been acknowledged. */
async function momentToKill(kill: number, { sink }: Ground, { acknowledged }: Signers): Promise<void> {
  const [mails, answers] = [sink.mails.length, acknowledged.size]
  if (kill % 3 === 1) await sink.waitFor((mail) => sink.mails.indexOf(mail) >= mails, 2000)
  if (kill % 3 !== 2) return
  for (let tries = 0; acknowledged.size === answers && tries < 1000; tries += 1) await sleep(2)
}

/** Until every e-mail that must come has come, or none has come for a while. */
async function untilQuiet({ sink }: Ground, signers: Signers, patience: number): Promise<void> {
  let [seen, lastChange] = [-1, Date.now()]
  while (Date.now() - lastChange < patience && (signers.unfinished() > 0 || checkMails(sink, signers).missing.length > 0)) {
    if (sink.mails.length !== seen) [seen, lastChange] = [sink.mails.length, Date.now()]
    await sleep(200)
  }
  // Time for a copy too many to come.
  await sleep(2500)
}

async function findings({ sink, servers, lead, published: { slug } }: Ground, signers: Signers, kills: number): Promise<Findings> {
  const client = openClient({ url: servers[0]!.url, patience: 20_000 })
  const listedNames = new Set((await listBackers(client, slug)).map(({ name }) => name as string))
  const heldNames = new Set((await listHeld(lead, slug)).map(({ organisation }) => organisation.name as string))
  const logged = (await listAll(client, `/api/campaigns/${slug}/log`, 'entries')).filter(({ kind }) => kind === 'listed').length
  const { json: standing } = await expecting(200, client, 'GET', `/api/campaigns/${slug}/count`)

  const { missing, copies, different } = checkMails(sink, signers)
  const lost = [...signers.confirmed.values()].filter(({ name, state }) => !(state === 'listed' ? listedNames : heldNames).has(name))
  const bound = kills * 5
  return {
    figures: {
      kills,
      'sign-ons acknowledged': signers.acknowledged.size,
      'confirmations acknowledged': signers.confirmed.size,
      'listed · held': `${listedNames.size} · ${heldNames.size}`,
      'requests without an answer': signers.unanswered(),
      'e-mails': sink.mails.length,
      'copies (at most 5 sends are in flight at a kill)': `${copies} of ${bound}`,
    },
    problems: [
      ...missing.map((what) => `missing: ${what}`),
      ...lost.map(({ name, state }) => `acknowledged as ${state}, and lost: ${name}`),
      ...different.map((what) => `a copy differs: ${what}`),
      ...(copies > bound ? [`${copies} copies, more than ${bound}`] : []),
      ...(standing.count === listedNames.size && logged === listedNames.size ? [] : [`count ${standing.count}, rows ${listedNames.size}, log entries ${logged}`]),
      ...(signers.unfinished() > 0 ? [`${signers.unfinished()} confirmations never got an answer`] : []),
      ...signers.problems,
    ],
  }
}
