/** What a signatory has to do with journalists. */
export const ownPressWords = {
  press: {
    link: 'You and the press',
    linkMore: 'Let journalists quote you, and decide whether they may write to you through us.',
    title: '{name} and the press',
    back: 'Back to your sign-on',
    quote: 'A quote for the press',
    state: {
      no: 'Journalists look for people to quote. If you like, give them a sentence or two, with your name and role.',
      waiting: 'You have given this quote. It is on the press desk once {lead} puts it there, and we then write to you.',
      cleared: 'Your quote is on the press desk. Journalists may use it.',
    },
    desk: '<link>See the press desk</link>',
    takeBack: 'Take it back from the press',
    other: 'Give another quote in its place',
    words: 'Your words',
    wordsHint: 'At most 600 characters. They stand beside your organisation on the list too.',
    named: 'The press may use these words and name me: {person}, {role}',
    namedHint: 'Your name and role are then public, here and on the list. You can take that back at any time.',
    give: 'Let the press quote me',
    giveOther: 'Let the press use this instead',
    notYours: 'Only the person who signed can let the press quote them.',
    notNow: 'You can give a quote while your organisation is on the list.',
    done: {
      given: 'Your quote is with {lead} now.',
      takenBack: 'Your quote is off the press desk. Beside your organisation on the list it stays, until you change that on the page of your sign-on.',
    },
  },
} as const
