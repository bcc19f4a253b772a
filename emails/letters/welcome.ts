import * as z from 'zod'
import { wordsAt } from '#contracts/words/words.ts'
import { button, letter, link, LinkRef, paragraph, small } from '../letter.ts'
import { name, Name } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** After the mailbox has confirmed: either on the list, or what is being checked and by whom. */
export const welcome = letter({
  name: 'welcome',
  lane: 'normal',
  props: z.strictObject({
    organisation: Name,
    title: Name,
    lead: Name,
    state: z.enum(['listed', 'held']),
    /** One of `heldReasons`. */
    heldFor: z.string().max(64).optional(),
    manage: LinkRef,
    ...publicPage,
    version: z.number().int().min(1),
  }),
  subject: ({ organisation, title, state }, { words }) =>
    words(state === 'listed' ? 'emails.welcome.subject' : 'emails.welcome.subjectHeld', { organisation: name(organisation), title: name(title) }),
  body: ({ organisation, title, lead, state, heldFor, manage, slug, lang, version }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead) }
    const why = heldFor && wordsAt(say.words, `domain.heldFor.${heldFor}`)
    const [happened, ...next] =
      state === 'listed'
        ? [say.words(say.beforeLaunch ? 'emails.welcome.listedPrivate' : 'emails.welcome.listed', names), say.words('emails.welcome.version', { version }), say.words('emails.welcome.listedNext', names)]
        : [say.words('emails.welcome.held', names), ...(why ? [why] : []), say.words('emails.welcome.heldNext', names), say.words('emails.welcome.heldHelp')]
    return [
      paragraph(happened),
      ...next.map(paragraph),
      button(say.words('emails.openSignOn'), say.url(manage)),
      paragraph(say.words('emails.keepLink')),
      ...(state === 'listed' ? [link(say.words('emails.welcome.seeList'), publicPageUrl(say, { slug, lang }, '/backers'))] : []),
      small(say.words('emails.whyContact', names)),
    ]
  },
  onlyWhile: ['listed', 'held'],
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    state: 'listed',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
    version: 2,
  },
})
