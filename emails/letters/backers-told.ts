import * as z from 'zod'
import { outcomeKinds } from '#contracts/campaigns.ts'
import { timeIn } from '#contracts/words/formats.ts'
import { button, letter, link, LinkRef, paragraph, small, type Say } from '../letter.ts'
import { name, Name } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

const what = ['deadline-changed', 'addressees-changed', 'paused', 'resumed', 'closed', 'reopened', 'outcome'] as const
type What = (typeof what)[number]

/** No surprises: every backer learns what the lead changed about the campaign, which is never its wording. */
export const backersTold = letter({
  name: 'backers-told',
  lane: 'bulk',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    what: z.enum(what),
    closesAt: z.iso.datetime().nullable().optional(),
    outcome: z.enum(outcomeKinds).optional(),
    manage: LinkRef,
    /** Letters from before there was such a link have none. */
    unsubscribe: LinkRef.optional(),
    ...publicPage,
  }),
  subject: ({ title, what }, { words }) => words(`emails.backersTold.${what}.subject`, { title: name(title) }),
  body: ({ organisation, title, lead, what, closesAt, outcome, manage, unsubscribe, slug, lang }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    return [
      paragraph(say.words(`emails.backersTold.${what}.happened`, names)),
      ...(outcome ? [paragraph(say.words('emails.backersTold.outcome.said', { kind: say.words(`domain.outcome.${outcome}`) }))] : []),
      paragraph(whatNext(what, closesAt ?? null, names, say)),
      // An outcome is to be read; after everything else one may want to change something.
      ...(what === 'outcome'
        ? [button(say.words('emails.backersTold.readOutcome'), publicPageUrl(say, { slug, lang })), link(say.words('emails.backersTold.button'), say.url(manage))]
        : [button(say.words('emails.backersTold.button'), say.url(manage)), link(say.words('emails.backersTold.listLink'), publicPageUrl(say, { slug, lang }))]),
      small(say.words('emails.whyContact', names)),
      ...(unsubscribe ? [link(say.words('emails.backersTold.stop'), say.url(unsubscribe))] : []),
    ]
  },
  unsubscribe: ({ unsubscribe }) => unsubscribe,
  onlyWhile: ['listed', 'held'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    what: 'deadline-changed',
    closesAt: '2026-11-21T17:00:00.000Z',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    unsubscribe: { purpose: 'unsubscribe', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
})

function whatNext(what: What, closesAt: string | null, names: { lead: string }, { words, locale }: Say): string {
  const time = closesAt === null ? '' : timeIn(locale, closesAt)
  if (what === 'deadline-changed') return time ? words('emails.backersTold.deadline-changed.next', { time }) : words('emails.backersTold.deadline-changed.nextOpenEnded')
  if (what === 'reopened' && time) return words('emails.backersTold.reopened.nextUntil', { time })
  return words(`emails.backersTold.${what}.next`, names)
}
