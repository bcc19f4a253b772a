import { data, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { cancelImport, changeImport, changeImportRow, listImportRows, readImport, rowAnswers, rowStates, startSending, type Import, type ImportRow } from '#contracts/imports.ts'
import type { Api } from '#contracts/endpoint.ts'
import { asLead, attempt, goOn } from './asking.ts'
import { ImportCheck } from './import-check.tsx'
import { ImportColumns, changesIn } from './import-columns.tsx'
import { ImportSend } from './import-send.tsx'
import { ImportSent } from './import-sent.tsx'
import { valuesIn } from './import-row-form.tsx'
import type { Typed } from './outcome.ts'

export type Step = 'columns' | 'check' | 'send' | 'sent'

/** Where a list stands decides what is shown of it; before it is sent one can go back to its columns. */
function stepOf({ state }: Import, asked: string | null): Step {
  if (state === 'sending' || state === 'done' || state === 'cancelled') return 'sent'
  if (state === 'mapping' || asked === 'columns') return 'columns'
  return asked === 'send' && state === 'checked' ? 'send' : 'check'
}

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  const ask = asLead(args)
  const query = new URL(args.request.url).searchParams
  const { import: brought } = await ask(readImport, { slug, id })
  const step = stepOf(brought, query.get('step'))
  const state = rowStates.find((known) => known === query.get('state')) ?? (query.has('all') ? undefined : firstToLookAt(brought))
  const page = Number(query.get('page') ?? 1)
  const rows = step === 'check' || step === 'sent' ? await ask(listImportRows, { slug, id, state, page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1 }) : { rows: [], found: 0, page: 1, pages: 1 }
  return { brought, step, state, ...rows }
}

/** What needs somebody comes first. */
const firstToLookAt = ({ state, counts }: Import) => (state !== 'checked' ? undefined : counts.wrong > 0 ? 'wrong' : counts.asked > 0 ? 'asked' : undefined)

export type Told = { mended?: ImportRow; decided?: number }

export const action = (args: ActionFunctionArgs) =>
  attempt<ReturnType<typeof data<Told>>>(args, async (ask, typed) => {
    const { slug = '', id = '' } = args.params
    const here = `/workspace/campaigns/${slug}/imports/${id}`
    const { intent } = typed
    if (intent === 'row') return data<Told>({ mended: await mend(ask, { slug, id, typed }) })
    if (intent === 'decide') return data<Told>({ decided: await decide(ask, { slug, id, typed }) })
    if (intent === 'drop') {
      await ask(cancelImport, { slug, id })
      return goOn(`/workspace/campaigns/${slug}/imports`, 'listDropped')
    }
    if (intent === 'stop') await ask(cancelImport, { slug, id })
    else if (intent === 'send') await ask(startSending, { slug, id })
    else await ask(changeImport, { slug, id, ...changesIn(typed, intent === 'check') })
    return goOn(here)
  })

const mend = async (ask: Api, { slug, id, typed }: { slug: string; id: string; typed: Typed }) => (await ask(changeImportRow, { slug, id, line: typed.line ?? '', values: valuesIn(typed) })).row

/** One after the other: each is judged beside the ones before it. */
async function decide(ask: Api, { slug, id, typed }: { slug: string; id: string; typed: Typed }): Promise<number> {
  let count = 0
  for (const [name, value] of Object.entries(typed)) {
    const line = /^answer-(\d+)$/.exec(name)?.[1]
    const answer = rowAnswers.find((known) => known === value)
    if (line === undefined || answer === undefined) continue
    await ask(changeImportRow, { slug, id, line, answer })
    count += 1
  }
  return count
}

export type Found = ReturnType<typeof useLoaderData<typeof loader>>

export function Component() {
  const found = useLoaderData<typeof loader>()
  if (found.step === 'columns') return <ImportColumns {...found} />
  if (found.step === 'check') return <ImportCheck {...found} />
  if (found.step === 'send') return <ImportSend {...found} />
  return <ImportSent {...found} />
}
