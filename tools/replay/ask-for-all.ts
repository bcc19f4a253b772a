import { sentenceOf, type Client } from './client.ts'
import { inParallel } from './in-parallel.ts'
import type { Published } from './lead.ts'
import type { Entry } from './ledger.ts'
import { askToSign, type Signer } from './signer.ts'

const optional = ['website', 'country', 'sector'] as const
type Given = { client: Client; published: Published; entries: Entry[]; onAsked: (entry: Entry) => void }

/** Signs for each row, a few at a time, in their order. */
export const askForAll = ({ client, published, entries, onAsked }: Given): Promise<void> =>
  inParallel(entries, async (entry) => {
    await ask(client, published, entry).catch((error: Error) => Object.assign(entry, { state: 'failed', why: error.message }))
    onAsked(entry)
  })

async function ask(client: Client, published: Published, entry: Entry): Promise<void> {
  const answer = await askToSign(client, published, entry.signer)
  if (answer.status === 202) {
    Object.assign(entry, { state: 'asked', reference: answer.json.reference, askedAgain: answer.tries > 1 })
    return
  }
  // An importer leaves out what is no address or no country, and says so; a name it does not touch.
  const wrong: { field: string; message: string }[] = answer.status === 422 ? (answer.json?.fields ?? []) : []
  const left = optional.filter((detail) => entry.signer[detail] !== undefined && wrong.some(({ field }) => field.endsWith(detail)))
  if (left.length === 0) return void Object.assign(entry, { state: answer.status < 500 ? 'refused' : 'failed', why: `${answer.status}: ${sentenceOf(answer)}` })
  for (const detail of left) {
    entry.notes.push(`${detail} ${JSON.stringify(entry.signer[detail])} left out: ${wrong.find(({ field }) => field.endsWith(detail))?.message}`)
    entry.signer = without(entry.signer, detail)
  }
  return ask(client, published, entry)
}

function without(signer: Signer, detail: (typeof optional)[number]): Signer {
  const { [detail]: _, ...rest } = signer
  return rest
}
