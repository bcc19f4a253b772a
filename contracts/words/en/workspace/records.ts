/** What the list says of an organisation beside its name, and its logo. */
export const recordsWords = {
  records: {
    onList: 'What the list says',
    onListMore: 'A change shows on the public list at once, and the public log says so. We tell whoever looks after the sign-on. The name itself is theirs to change.',
    notNow: 'This sign-on is neither on the list nor waiting, so what the list says of it cannot be changed now.',
    known: 'Names and numbers it is known by',
    sector: 'Sector',
    sectorHint: 'What it works on, such as Housing.',
    branchOf: 'Branch of',
    branchOfHint: 'The name of the larger organisation. Where that has signed this campaign too, both are known to belong together.',
    trunk: 'Known to be a branch of',
    logo: 'Logo',
    logoShown: 'It is shown beside the list of backers.',
    logoHidden: 'This campaign shows no logos at the moment.',
    logoRemove: 'Remove this logo',
    logoRemoveMore: 'It leaves the public pages at once. The sign-on stays as it is. We tell whoever looks after it why, and they can upload another.',
    logoReason: 'Why',
    logoReasonHint: 'Whoever signed can read it.',
    logoRemoveButton: 'Remove the logo',
  },
  logosShown: {
    title: 'Logos',
    label: 'Show the logos of backers',
    hint: 'Signatories can upload one. All are shown at the same size, in the order of the list. Without this, the list is names alone.',
  },
} as const
