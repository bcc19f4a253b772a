/** How long what is personal is kept. The privacy page says these figures, and the server forgets by them. */
export const keptFor = {
  /** A sign-on that nobody confirms. */
  pendingDays: 30,
  /** From which network a sign-on was sent. */
  networkDays: 90,
  /** Names and addresses of people, after the campaign has ended. */
  contactMonths: 6,
} as const
