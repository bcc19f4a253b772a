import { allLetters } from '#emails/all-letters.ts'
import { render } from '#emails/render.ts'

/** What else a letter can say than its own sample does. */
const others: Record<string, Record<string, object>> = {
  welcome: { held: { state: 'held', heldFor: 'same-organisation' } },
  authorise: { register: { kind: 'register-address', register: 'GB-CHC-279417' }, reminder: { reminder: true }, erased: { signedBy: undefined, role: undefined } },
  authorised: { held: { outcome: 'held' }, before: { outcome: 'before' }, register: { kind: 'register-address', person: undefined } },
  'not-authorised': { listed: { isListed: true, words: undefined }, register: { kind: 'register-address', person: undefined } },
  'lead-not-authorised': { listed: { isListed: true, kind: 'register-address' } },
  'already-backing': { held: { state: 'held' } },
  'name-settled': { refused: { accepted: false } },
  'lead-digest': { one: { listed: ['11.11.11'], held: [], listedMore: 0, count: 1 } },
  'backers-told': {
    'addressees-changed': { what: 'addressees-changed' },
    paused: { what: 'paused' },
    resumed: { what: 'resumed' },
    closed: { what: 'closed' },
    reopened: { what: 'reopened' },
  },
  invitation: { reminder: { reminder: true } },
  verify: {
    long: {
      organisation: 'The Interparish Association for the Preservation, Improvement and Fair Pricing of Rural, Coastal and Night-Time Public Passenger Transport',
      title: 'An affordable, frequent and accessible bus network for every town, village and estate between the River Alder and the coast',
    },
    meeting: { origin: 'meeting', said: 'the spring assembly in Northmoor, 3 March 2026' },
    import: { origin: 'import' },
    'right-to-left': { organisation: 'جمعية الأمل', lead: 'اتحاد الجمعيات' },
  },
}

/** Name of the sample → its letter and its props. */
export const emailSamples = new Map(
  [...allLetters.values()].flatMap((letter) => [
    [letter.name, { letter, props: letter.sample as object }] as const,
    ...Object.entries(others[letter.name] ?? {}).map(([variant, changes]) => [`${letter.name}-${variant}`, { letter, props: { ...(letter.sample as object), ...changes } }] as const),
  ]),
)

export function renderSample(name: string, { url, runBy }: { url: string; runBy: { name: string; email: string } }) {
  const { letter, props } = emailSamples.get(name)!
  return render(letter, props, { locale: 'en-GB', site: { url, name: runBy.name }, linkToken: () => 'k7Tm2QxWpH4dVb9LsRf3ZcJy6NgAe8Uo', typedCode: () => 'K7TM-2QXW', replyTo: runBy.email })
}
