/** Lists that were brought, row by row. */
export const importsWords = {
  importField: { organisation: 'Organisation', email: 'E-mail address', website: 'Website', country: 'Country', place: 'Town or place', name: 'Name of the contact', role: 'Role of the contact' },
  importKind: { invitations: 'Organisations to invite', 'sign-ons': 'Older sign-ons, to be confirmed' },
  /** What becomes of a row of a list that was brought. */
  importRow: {
    waiting: 'Will be written to',
    wrong: 'Needs mending',
    asked: 'Needs your decision',
    'left-out': 'Left out',
    written: 'Written to',
    unread: 'Read',
    undecided: 'Left out, because nobody decided on it',
    unmended: 'Left out, because it was not mended',
    leaveOut: 'Left out, as you decided',
    same: 'Left out: you said that it is the same body',
  },
  resembledPlace: {
    line: '{name}, on line {line}',
    listed: '{name}, on the public list',
    held: '{name}, which waits for you to check it',
    pending: '{name}, which has not confirmed yet',
    invited: '{name}, which was invited',
  },
} as const
