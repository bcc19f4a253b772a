/** To the lead of a campaign. */
export const leadingLetters = {
  leadDigest: {
    subject: '“{title}”: {listed, plural, =0 {} one {# new backer} other {# new backers}}{listed, plural, =0 {} other {{held, plural, =0 {} other {, }}}}{held, plural, =0 {} other {# to check}}',
    subjectLogos: '“{title}”: new logos',
    logos: 'Logos that are new or changed',
    logosNext: 'They are on the list already. You can remove one, with a reason that the organisation will see, under “What is known” of its sign-on.',
    count: '“{title}” now has {count, plural, one {# backer} other {# backers}}.',
    listed: 'New on the list',
    held: 'Confirmed, and waiting for you to check',
    heldNext: 'Each of them waits until you list it or refuse it, with a reason that the organisation will see.',
    more: '{count, plural, one {and # more} other {and # more}}',
    open: 'Open the campaign',
  },
  leadWithdrawn: {
    subject: '{organisation} has withdrawn from “{title}”',
    happened: '{organisation} has withdrawn from “{title}”. It is off the list and no longer counted; the log says so.',
    next: 'Letters already delivered keep the name, marked as withdrawn. You do not have to do anything.',
    open: 'Open the campaign',
  },
  leadReplied: {
    subject: '{organisation} has answered about “{title}”',
    happened: '{organisation} was refused or taken off the list of “{title}”. Its signatory has answered:',
    next: 'Look at it again: you can put it on the list, or stand by the decision and say why. The signatory is told either way.',
    open: 'Look at the answer',
  },
  leadDisputed: {
    subject: 'Decide on {organisation}, disputed on “{title}”',
    happened: 'Somebody at {organisation} told us that it did not sign “{title}”. We have taken it off the list.',
    words: 'They wrote:',
    next: 'It stays off until you decide. Speak to the organisation, then list it again or refuse it, with a reason that the organisation will see.',
    open: 'Look into it',
  },
  leadReported: {
    subject: 'A reader says that {organisation} did not sign “{title}”',
    happened: 'A reader told us and you that {organisation} did not sign “{title}”, although it is on the public list. They wrote:',
    next: 'Nothing has changed: we cannot know whether this reader may answer for {organisation}. Ask the organisation. If it did not sign, take its sign-on off the list. Whoever runs this site has the same report.',
    open: 'Look at this sign-on',
  },
  leadOverruled: {
    subject: '{organisation} was taken off the list of “{title}”',
    subjectBack: '{organisation} was put on the list of “{title}”',
    off: '{host}, who runs this site, has taken the sign-on of {organisation} to “{title}” off.',
    back: '{host}, who runs this site, has put the sign-on of {organisation} on the list of “{title}”.',
    reason: 'The reason, which the signatory has too:',
    answer: 'If you think this is wrong, reply to this e-mail. Your answer goes to {host}.',
  },
  webhookTrouble: {
    failing: {
      subject: 'A webhook of “{title}” has not answered for a day',
      happened: 'Since {time} the webhook to {host} has not taken a message about “{title}”.',
      next: 'We go on trying, less and less often, for a little over three days after each message. What is given up then can be sent once more on its page. There you also see what {host} answered.',
    },
    gone: {
      subject: 'A webhook of “{title}” has ended',
      happened: '{host} answered that it wants no more messages about “{title}”, so that webhook has ended.',
      next: 'Nothing more is sent there. If this was not meant, make a new webhook.',
    },
    open: 'See the webhooks',
  },
} as const
