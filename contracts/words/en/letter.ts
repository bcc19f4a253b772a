/** Words of the letter itself. What was checked, orders and the like are those of the pages (`domain`). */
export const letter = {
  title: '{subject}: letter to {names}',
  titleOpen: '{subject}: open letter',
  dear: 'Dear {names},',
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
  pageNumber: 'Page {page} of {pages}',
  wording: 'Version {number} of the statement, published on {date}. SHA-256: {hash}',
} as const
