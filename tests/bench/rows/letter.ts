import { fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { saying } from '../crowd.ts'
import { openGround } from '../ground.ts'
import { alternate, type Effort } from '../rounds.ts'
import { asRatio, type Finding } from '../table.ts'

const orders = ['name', 'country', 'date'] as const

/** The letter as a PDF, from the request to its last byte. Typst remembers what it has set, so no letter is asked for twice in the same order. */
export async function letter(effort: Effort): Promise<Finding[]> {
  const backers = effort.quick ? 100 : 1000
  const ground = await openGround({ campaigns: [{ slug: 'set', backers }] })
  const raw = fork(resolve('tests/bench/raw-typst.ts'), [`sqlite:${join(ground.dataDir, 'countersign.db')}`, 'set'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const ours = async (order: string) => {
      const startedAt = performance.now()
      const answer = await fetch(`${ground.url}/api/campaigns/set/letter.pdf?order=${order}`, { headers: { Authorization: `Bearer ${ground.token}` } })
      const bytes = await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`The letter was refused: ${Buffer.from(bytes).toString()}`)
      return performance.now() - startedAt
    }
    const yardstick = async (order: string) => {
      const took = saying(raw, (said) => typeof said === 'number')
      raw.send(order)
      return Number(await took)
    }
    // Typefaces are read at the first letter.
    await ours('date')
    await yardstick('date')
    let [turn, rawTurn] = [0, 0]
    const found = await alternate({ ours: () => ours(orders[turn++ % 3]!), yardstick: () => yardstick(orders[rawTurn++ % 3]!) }, effort)
    return [asRatio({ what: `letter as PDF, ${backers.toLocaleString('en')} backers`, ...found, unit: 'ms', of: 'Typst alone on the same source', goal: 1.3, more: false })]
  } finally {
    raw.disconnect()
    await ground.close()
  }
}
