import * as z from 'zod'
import { button, letter, link, LinkRef, paragraph, quote, small } from '../letter.ts'
import { name, Name, Typed } from '../names.ts'
import { publicPage, publicPageUrl } from '../public-page.ts'

/** To a signatory who let the press use a quote: now it stands where the press looks. */
export const quoteCleared = letter({
  name: 'quote-cleared',
  lane: 'normal',
  props: z.strictObject({ organisation: Name, title: Name, lead: Name, words: Typed, speaker: Name, role: Name, manage: LinkRef, ...publicPage }),
  subject: ({ title }, { words }) => words('emails.quoteCleared.subject', { title: name(title) }),
  body: ({ organisation, title, lead, words, speaker, role, manage, slug, lang }, say) => {
    const names = { organisation: name(organisation), title: name(title), lead: name(lead), speaker: name(speaker), role: name(role) }
    return [
      paragraph(say.words('emails.quoteCleared.happened', names)),
      quote(words),
      paragraph(say.words('emails.quoteCleared.named', names)),
      button(say.words('emails.quoteCleared.open'), publicPageUrl(say, { slug, lang }, '/press')),
      paragraph(say.words('emails.quoteCleared.back')),
      link(say.words('emails.openSignOn'), say.url(manage)),
      small(say.words('emails.whyContact', names)),
    ]
  },
  sample: {
    organisation: 'Hinderwell Women’s Institute',
    title: 'Keep the £1 bus fare for everyone under 25',
    lead: 'Tees Valley Community Alliance',
    words: 'Half of our members no longer drive. The bus is the village hall on wheels.',
    speaker: 'Margaret Ó Dálaigh',
    role: 'Secretary',
    manage: { purpose: 'manage', rowId: 'sample', generation: 1 },
    slug: 'one-pound-fare',
  },
})
