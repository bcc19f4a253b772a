/** When somebody says that an organisation did not sign. */
export const objectingLetters = {
  disputed: {
    subject: 'The sign-on of {organisation} to “{title}” is disputed',
    happened: 'Somebody told us that {organisation} did not sign “{title}”. We have taken it off the list while {lead} looks into it.',
    next: '{lead} decides whether it goes back on the list, and we write to you then. Your page shows where it stands.',
  },
  someoneSigned: {
    subject: 'Somebody signed “{title}” for {organisation}',
    happened: 'Somebody has signed a public statement in the name of {organisation}. Their e-mail address does not belong to {domain}, the website they gave, so we are telling you.',
    role: 'Role they gave',
    next: 'On the page behind this button you can read what was signed. If {organisation} did not sign it, say so there: the name then leaves the public list at once, and {lead} looks into it.',
    button: 'Look at what was signed',
    right: 'If it is right, you can say so on the same page, and {lead} is told. You need not: then nothing changes.',
    why: 'You get this because {domain} is given as the website of {organisation}. We write to a public address once for each statement. Whoever holds this e-mail can answer for the organisation, so pass it on only to somebody who may.',
    stop: 'Never write to this address again when somebody signs',
  },
  objectionLink: {
    subject: 'About {organisation} on “{title}”',
    asked: 'Somebody asked for this link because {organisation} is on the public list of “{title}”, and may not have signed.',
    next: 'On the page behind it you can read what was signed, and say that {organisation} did not sign. The name then leaves the list at once, and {lead} looks into it.',
    button: 'Look at what was signed',
    notYou: 'If you did not ask for this, do nothing: nothing has changed, and nothing changes unless somebody presses the button on that page.',
  },
  objectionReceived: {
    subject: '{organisation} is off the list of “{title}”',
    happened: 'You told us that {organisation} did not sign “{title}”. It is off the list while {lead} looks into it.',
    next: 'We write to you when {lead} has decided, with its reason. The lead sees this address and what you wrote, so that it can ask you.',
    button: 'See where it stands',
  },
  objectionSettled: {
    subject: {
      stands: '{organisation} is back on the list of “{title}”',
      removed: '{organisation} is no longer on the list of “{title}”',
    },
    stands: '{lead} has looked into what you told us, and decided that the sign-on of {organisation} to “{title}” stands. It is on the public list.',
    removed: 'The sign-on of {organisation} to “{title}”, which you told us about, is not on the list and is not counted.',
    reason: '{lead} wrote:',
    again: 'If you disagree, answer this e-mail: it reaches {lead}. You can also object once more, with a new link from the page below.',
    host: 'The lead has decided this twice now. If you still disagree, report the campaign to {site}, who runs this site: the link is at the foot of the campaign’s page.',
    button: 'See what was decided',
  },
} as const
