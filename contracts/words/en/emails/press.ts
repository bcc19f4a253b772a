/** E-mails to do with journalists. */
export const pressLetters = {
  quoteCleared: {
    subject: 'The press may now use your quote on “{title}”',
    happened: '{lead} has put your quote on the press desk of “{title}”. Journalists can use it from now on:',
    named: 'It is given as {speaker}, {role}, {organisation}, as you agreed.',
    open: 'See the press desk',
    back: 'You can take it back at any time on the page of your sign-on. Then it goes from the press desk at once. What a newspaper has printed already, we cannot call back.',
  },
} as const
