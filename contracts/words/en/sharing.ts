/** What other sites show of a campaign: the picture and the lines of a shared link, and the frame on somebody else's page. */
export const sharing = {
  ledBy: 'A campaign led by {lead}',
  /** Under the title, where a link is shown with a few lines. */
  description: '{ask} {count, plural, =0 {Led by {lead}.} one {One organisation backs it. Led by {lead}.} other {{shown} organisations back it. Led by {lead}.}}',
  pictureAlternative: '{title}: {shown} {count, plural, one {organisation backs it} other {organisations back it}}. Led by {lead}.',
  data: 'Backers of {title}',
  embed: {
    title: '{title}: who backs it',
    latest: 'Latest to sign',
    nobody: 'Nobody has signed yet.',
    sign: 'Sign for your organisation',
    read: 'Read the statement and see who backs it',
    newWindow: '(opens in a new window)',
  },
} as const
