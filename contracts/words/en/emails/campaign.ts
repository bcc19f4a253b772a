/** To all backers: what happens to the campaign. */
export const campaignLetters = {
  beforeLaunch: {
    until: 'This campaign is not public yet. Until {time}, only people with its private link can see it, and nobody else sees who has signed. Then everybody can.',
    open: 'This campaign is not public yet. Until {lead} launches it, only people with its private link can see it, and nobody else sees who has signed.',
    openUnnamed: 'This campaign is not public yet. Until it is launched, only people with its private link can see it, and nobody else sees who has signed.',
  },
  launched: {
    subject: '“{title}” is public now',
    happened: '“{title}” is public now: everybody can read it, and see who has signed. {organisation} was among the first.',
    next: 'You can pass its address on. Other organisations can sign there, as long as {lead} takes sign-ons.',
  },
  backersTold: {
    button: 'Open your sign-on',
    listLink: 'See the campaign',
    readOutcome: 'Read what came of it',
    stop: 'Stop e-mails about changes to this campaign',
    'deadline-changed': {
      subject: '“{title}” has a new deadline',
      happened: '{lead} has changed the deadline of “{title}”, which {organisation} backs.',
      next: 'It now closes on {time}.',
      nextOpenEnded: 'It now has no deadline.',
    },
    'addressees-changed': {
      subject: '“{title}” is now addressed to other people',
      happened: '{lead} has changed who “{title}” is addressed to. {organisation} backs it.',
      next: 'The wording is the same. The page of the campaign shows who it is addressed to now. If your organisation no longer backs it, you can withdraw.',
    },
    paused: {
      subject: '“{title}” is paused',
      happened: '{lead} has paused “{title}”, which {organisation} backs.',
      next: 'Nobody can sign for now. Your sign-on stays, and we write to you when it goes on.',
    },
    resumed: {
      subject: '“{title}” takes sign-ons again',
      happened: '{lead} has taken up “{title}” again, which {organisation} backs.',
      next: 'Your sign-on stands as before, and others can sign again.',
    },
    closed: {
      subject: '“{title}” has closed',
      happened: '“{title}”, which {organisation} backs, has closed. Nobody can sign any more.',
      next: 'Your sign-on stands. {lead} delivers the statement to the decision-makers with the names of its backers.',
    },
    reopened: {
      subject: '“{title}” is open again',
      happened: '{lead} has opened “{title}” again, which {organisation} backs.',
      next: 'Your sign-on stands as before, and others can sign again.',
      nextUntil: 'Your sign-on stands as before, and others can sign until {time}.',
    },
    outcome: {
      subject: 'What came of “{title}”',
      happened: '{lead} has said what came of “{title}”, which {organisation} backs.',
      said: 'What it says: {kind}.',
      next: 'The campaign’s page says more, at the top. Your sign-on stays on the record.',
    },
  },
} as const
