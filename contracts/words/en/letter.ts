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
  pageNumber: 'Page {page} of {pages}',
  wording: 'Version {number} of the statement, published on {date}. SHA-256: {hash}',
} as const
