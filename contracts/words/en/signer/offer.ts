/** Offering to look after the sign-on that one’s own was joined to. */
export const offerWords = {
  offer: {
    title: 'Look after it together',
    more: 'Somebody else at your organisation looks after the sign-on that stands. You can offer to be its second contact. We then tell them your name, your role and your e-mail address, and they decide.',
    button: 'Offer to look after it too',
    made: 'You have offered to look after the sign-on that stands. If whoever signed agrees, we send you a link of your own.',
    comes: '{person}, {role}, signed for your organisation as well, and offers to look after this sign-on with you. If you agree, send the form as it stands. If you do not know them, leave it.',
  },
}
