/** A campaign that is reported, taken down, or put back. */
export const reportingLetters = {
  reported: {
    subject: 'Reported: “{title}”',
    happened: 'A reader reported the campaign “{title}”, run by {lead}. This is what is wrong, in their words:',
    open: 'Open the reports',
  },
  reportReceived: {
    subject: 'We have your report about “{title}”',
    happened: 'Somebody reported the campaign “{title}” to {site} and gave this address for the answer.',
    next: 'A person reads every report. We write to you when it is settled.',
    notYou: 'If this was not you, do nothing. We keep this address only to answer the report.',
  },
  reportSettled: {
    subject: 'Your report about “{title}”',
    kept: '{site} has looked into your report about “{title}”. The campaign stays as it is. This is why:',
    'taken-down': '{site} has looked into “{title}”, which you reported, and has taken it down. This is the reason that everybody can read:',
    why: 'You get this because this address was given with the report. If you disagree, answer this e-mail.',
  },
  campaignTakenDown: {
    subject: 'Your campaign “{title}” was taken down',
    happened: '{site} has taken down your campaign “{title}”.',
    reason: 'This is the reason, which everybody can read in place of the campaign:',
    means: 'Its page, its list and its log are no longer shown, nobody can sign or confirm, and its workspace is shut. Nothing is deleted.',
    next: 'If you think that this is wrong, or have put right what it is about, answer this e-mail. It reaches {site}, who can put the campaign back as it was.',
  },
  campaignRestored: {
    subject: 'Your campaign “{title}” is back',
    happened: '{site} has put your campaign “{title}” back, as it was before.',
    note: '{site} wrote:',
    next: 'Its page, its list and its log are shown again. The log says when it was taken down and when it came back.',
    open: 'Open the campaign',
  },
} as const
