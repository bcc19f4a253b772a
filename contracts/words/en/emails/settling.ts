/** To the signatory: how the sign-on stands. */
export const settlingLetters = {
  welcome: {
    subject: '{organisation} backs “{title}”',
    subjectHeld: '{organisation}: your sign-on to “{title}” is being checked',
    listed: 'Your organisation backs this statement: {organisation} is on the public list of “{title}”.',
    listedPrivate: 'Your organisation backs this statement: {organisation} is on the list of “{title}”.',
    version: 'You signed version {version, number} of the wording. It cannot change under your name.',
    listedNext: '{lead} delivers the statement to the decision-makers together with the names of its backers.',
    seeList: 'See the list',
    held: 'You have confirmed that {organisation} signs “{title}”. It is not on the list yet, because {lead} checks it first.',
    heldNext: 'There is nothing you have to do. We write to you as soon as {lead} has decided.',
    heldHelp: 'It helps if your sign-on gives the website and the place of your organisation: you can add them on your page.',
  },
  approved: {
    subject: '{organisation} is now on the list of “{title}”',
    happened: '{lead} has checked the sign-on of {organisation}. It is now on the list of “{title}”.',
    reason: '{lead} wrote:',
    seeList: 'See the list',
  },
  refused: {
    subject: '{organisation} is not listed on “{title}”',
    happened: '{lead} has looked at the sign-on of {organisation} to “{title}” and does not list it.',
    takenOff: '{lead} has taken the sign-on of {organisation} to “{title}” off the list.',
    reason: 'The reason it gave:',
    public: 'The log of the campaign gives this reason: {reason}.',
    next: 'It is not on the list, and it is not counted.',
    object: 'If you think this is wrong, open your sign-on and answer there. {lead} then looks at it again, and can put it back.',
  },
  upheld: {
    subject: '{organisation} stays off the list of “{title}”',
    happened: '{lead} has read your answer about the sign-on of {organisation} to “{title}”. It stays off the list.',
    reason: '{lead} wrote:',
    next: 'If you still think this is wrong, reply to this e-mail, or write to whoever runs this site. The address is on its privacy page.',
  },
  joined: {
    subject: '{organisation} already backs “{title}”',
    happened: {
      listed: 'Your organisation already backs “{title}”. Your sign-on for {organisation} was joined to the one that somebody else at your organisation made on {on}, because {lead} found that both are one organisation.',
      held: 'Somebody else at your organisation signed “{title}” too, on {on}. Your sign-on for {organisation} was joined to that one, because {lead} found that both are one organisation. {lead} is still looking at it.',
    },
    reason: '{lead} wrote:',
    next: 'Each organisation stands on the list once. You need not do anything, and nothing of your own sign-on is shown.',
    wrong: 'Are these two organisations? Answer this e-mail: {lead} can take it back.',
    seeList: 'See the list',
  },
  putBack: {
    subject: {
      listed: '{organisation} is back on the list of “{title}”',
      held: '{organisation}: your sign-on to “{title}” is being checked again',
      pending: '{organisation}: you can confirm your sign-on to “{title}” again',
    },
    happened: {
      listed: '{lead} has taken back its decision about the sign-on of {organisation}. It is on the list of “{title}” again.',
      held: '{lead} looks at the sign-on of {organisation} to “{title}” again. Until that is done it is not on the list.',
      pending: '{lead} has taken back its decision about the sign-on of {organisation} to “{title}”.',
    },
    reason: '{lead} wrote:',
    next: {
      listed: 'There is nothing you have to do.',
      held: 'There is nothing you have to do. We write to you as soon as {lead} has decided.',
      pending: 'It is not on the list yet: confirm it with the link in the e-mail that we sent you when it was signed.',
    },
  },
  nameSettled: {
    subjectAccepted: 'The list of “{title}” now says {proposed}',
    subjectRefused: 'The list of “{title}” still says {organisation}',
    accepted: '{lead} has accepted the new name. {organisation} is now shown as {proposed} on the list of “{title}”.',
    refused: '{lead} has not accepted {proposed} as the new name of {organisation}. The list of “{title}” stays as it was.',
    reason: '{lead} wrote:',
  },
  withdrawn: {
    subject: '{organisation} has withdrawn from “{title}”',
    happened: '{organisation} has withdrawn from “{title}”. It is off the list, and its log says that it withdrew.',
    next: 'Letters that {lead} has already delivered cannot be called back; there the name is marked as withdrawn.',
    mistake: 'If this was a mistake, you can come back on your page.',
  },
} as const
