import { data, type ActionFunctionArgs } from 'react-router'
import { previewDraft } from '#contracts/campaigns.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { api } from '#client/context.ts'
import { attempt, goOn } from './asking.ts'
import type { Keeping } from './draft-keeping.ts'
import { newerVersion, otherIn, swapped, type OtherVersion } from './draft-words.ts'
import type { Outcome } from './outcome.ts'

export type Preview = Answer<typeof previewDraft>
export type Sent = Partial<Outcome> & { preview?: Preview; other?: OtherVersion; revision?: number }

/** What a form with a draft in it asks: to save it, to look at it, or to change places with the version beside it. */
export async function draftAction(args: ActionFunctionArgs, { keeping, path }: { keeping: Keeping; path: string }) {
  const slug = args.params.slug!
  const sent = await attempt(args, async (ask, typed) => {
    const other = otherIn(typed)
    // Neither is a way on, but an answer on this page: `attempt` returns what it is given.
    if (typed.intent === 'swap' && other) return data(swapped(typed, other) satisfies Sent)
    if (typed.intent === 'preview') return data({ typed, ...(other && { other }), preview: await ask(previewDraft, { slug, body: typed.body ?? '' }) } satisfies Sent)
    await keeping.save(ask, typed)
    return goOn(path, 'saved')
  })
  if (sent instanceof Response || !('refused' in sent.data)) return sent
  const { refused, typed } = sent.data
  if (refused.code !== 'draft.changed') return data({ ...sent.data, other: otherIn(typed) } satisfies Sent, sent.init ?? undefined)
  const draft = await keeping.read(args.context.get(api))
  return data({ ...sent.data, other: newerVersion(draft), revision: draft.revision } satisfies Sent, { status: 409 })
}
