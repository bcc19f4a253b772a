/** Who looks after a sign-on, and being forgotten. */
export const peopleLetters = {
  contactAsked: {
    subject: 'Look after the sign-on of {organisation} to “{title}” as well',
    happened: '{person} signed “{title}” for {organisation}, and named you as the second person who looks after it. The campaign is run by {lead}.',
    next: 'If you agree, you get a link of your own. With it you can correct details, withdraw, or say that {organisation} never signed.',
    button: 'See what it is about',
    notYou: 'If you do not want to, do nothing: after 30 days we delete your name and address. On the page you can also say so; then we delete them at once.',
  },
  contactOffered: {
    subject: 'Somebody offers to look after the sign-on of {organisation} with you',
    happened: '{person}, {role}, signed “{title}” for {organisation} as well. {lead} found that both sign-ons are of one organisation. {person} offers to look after yours together with you, from {email}.',
    next: 'If you agree, add them on your page. They can then correct details, withdraw, or say that the organisation never signed. If you do not, do nothing: nothing changes.',
    unknown: 'If you do not know {person}, ask at {organisation} first, and tell {lead} if something is wrong.',
  },
  contactWelcome: {
    subject: 'You look after the sign-on of {organisation} to “{title}”',
    happened: 'You have confirmed that you look after the sign-on of {organisation} to “{title}”, beside the person who signed.',
    next: 'You can correct details, withdraw, come back, or say that {organisation} never signed. We write to you when it is withdrawn or disputed.',
  },
  confirmAddress: {
    subject: 'Confirm your new address for the sign-on of {organisation}',
    happened: 'Someone asked that this address looks after the sign-on of {organisation} to “{title}” from now on. The campaign is run by {lead}.',
    next: 'Until you confirm, the old address stays.',
    button: 'See the change and confirm it',
    notYou: 'If you did not ask for this, do nothing: nothing changes.',
  },
  addressChanged: {
    subject: 'Another address now looks after the sign-on of {organisation}',
    happened: 'The sign-on of {organisation} to “{title}” is now looked after from another address. That address has confirmed it.',
    next: 'This address gets no more e-mails about it, and the links we sent here no longer open anything.',
    notYou: 'If you did not ask for this, tell {lead}, which runs the campaign.',
    why: 'You get this because this address looked after the sign-on until now.',
  },
  addressTaken: {
    subject: 'This address now looks after the sign-on of {organisation}',
    happened: 'You have confirmed: this address looks after the sign-on of {organisation} to “{title}” from now on.',
    stands: 'Where it stands',
    next: 'Links that we sent to the old address no longer open anything. This one does.',
  },
  erased: {
    subject: 'Your data is erased',
    happened: 'What we kept about you as the signatory of {organisation} to “{title}” is erased: your name, your role, your address, what you wrote, and our e-mails to you.',
    stays: '{organisation} stays on the public list, as the name of an organisation and without yours.',
    gone: '{organisation} is not on the list.',
    delivered: 'Letters that {lead} has already delivered cannot be called back. Copies of our database for emergencies are overwritten as they grow old.',
    last: 'This is our last e-mail about it: this address is forgotten as soon as it has left.',
  },
} as const
