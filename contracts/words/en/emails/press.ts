/** E-mails to do with journalists. */
export const pressLetters = {
  confirmQuestion: {
    subject: 'Confirm your question to {organisation}',
    happened: 'Somebody gave this address to ask {organisation} about “{title}”:',
    next: 'If that was you, press the button and then send it. Opening the link sends nothing yet.',
    button: 'Look at it and send it',
    until: 'The link works until {date}. Then we delete the question.',
    notYou: 'If this was not you, do nothing. Nothing is sent, and we delete this address.',
  },
  journalistAsks: {
    subject: '{person} of {newsroom} asks you about “{title}”',
    happened: '{person}, who writes for {newsroom}, asks {organisation} this about “{title}”:',
    answerBy: 'An answer helps until',
    reply: 'To answer, reply to this e-mail. Your answer goes straight to {person}, who then sees your address. You need not answer.',
    checked: 'We have not given your address to anybody. We checked that the address you would answer to is read by whoever wrote this. We did not check that they write for {newsroom}.',
    report: 'Report this message as abuse',
    stop: 'Take no more messages of journalists here',
  },
  quoteCleared: {
    subject: 'The press may now use your quote on “{title}”',
    happened: '{lead} has put your quote on the press desk of “{title}”. Journalists can use it from now on:',
    named: 'It is given as {speaker}, {role}, {organisation}, as you agreed.',
    open: 'See the press desk',
    back: 'You can take it back at any time on the page of your sign-on. Then it goes from the press desk at once. What a newspaper has printed already, we cannot call back.',
  },
} as const
