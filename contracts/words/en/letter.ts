import { domain } from './domain.ts'

/** All that a letter, its covering note and a wording on paper say round the words of the lead: a letter in another language says it in that one (`letters/`). */
export const letterFrame = {
  title: '{subject}: letter to {names}',
  titleOpen: '{subject}: open letter',
  dear: 'Dear {names},',
  /** To two or a few, by name where the language does so. */
  dearFew: 'Dear {names},',
  dearMany: 'Dear decision-makers,',
  toWhom: 'To whom it may concern,',
  sincerely: 'Yours sincerely,',
  faithfully: 'Yours faithfully,',
  withBackers: '{count, plural, one {with the organisation named below} other {with the # organisations named below}}',
  signedAsOf: '{count, plural, =0 {Signed by no organisation as of {time}} one {Signed by # organisation as of {time}} other {Signed by # organisations as of {time}}}',
  cover: {
    title: '{subject}: covering note',
    signed: '{count, plural, =0 {No organisation has signed this statement yet, as of {time}.} one {Signed by one organisation, as of {time}.} other {Signed by {count, number} organisations{countries, plural, =0 {} =1 {} other { from {countries, number} countries}}, as of {time}.}}',
    enclosed: 'We enclose our letter. It gives the statement in full, and names each organisation that has signed it.',
    checked: 'Each was signed for by a named person, who said that they may speak for the organisation and confirmed it by e-mail. Each organisation is counted once, whatever its size.',
    check: 'The statement, the list as it stands today, and every change to it can be read and checked in public, at the address at the foot of this page.',
    answer: 'We ask you for an answer, and are ready to meet you.',
    enclosure: 'Enclosed: our letter',
  },
  /** A wording alone. */
  wordingSheet: {
    lede: 'A statement for organisations to sign. The campaign is run by {lead}.',
    to: 'It is addressed to {names}.',
    note: 'Organisations sign exactly this. If the wording ever changes, they are asked again.',
  },
  order: domain.order,
  pageNumber: 'Page {page} of {pages}',
  translated: 'This is a translation into {translation}. Organisations sign the {language} text.',
  wording: 'Version {number} of the statement, published on {date}. SHA-256: {hash}',
} as const

/** And a receipt of a sign-on, which speaks as the pages do. */
export const letter = {
  ...letterFrame,
  receipt: {
    title: 'Receipt: {organisation}, “{title}”',
    heading: 'Receipt of a sign-on',
    lede: 'This is what our records say of the sign-on of {organisation} to “{title}”, on {time}.',
    organisation: 'Organisation',
    signatory: 'Signed by',
    statement: 'Statement',
    lead: 'Campaign run by',
    reference: 'Reference',
    wording: 'Wording',
    wordingValue: 'Version {number, number}, published on {date}',
    readIn: 'Read in',
    readInValue: '{translation}, in translation. What is signed is the {language} text.',
    hash: 'Fingerprint (SHA-256)',
    state: 'Where it stands',
    steps: 'When',
    step: '{step}: {time}',
    checked: 'What was checked',
    list: 'Where it is listed',
    notListed: 'Nowhere: it is not on the public list',
    note: 'The fingerprint belongs to exactly one wording. If one letter of it changes, so does the fingerprint.',
    later: 'Where the sign-on stands later, your own page shows. This receipt does not change.',
  },
} as const
