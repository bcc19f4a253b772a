/** Of logos: to whoever looks after a sign-on. */
export const logoLetters = {
  logoRemoved: {
    subject: 'The logo of {organisation} was removed from the list of “{title}”',
    what: '{lead} has removed the logo of {organisation} from the list of “{title}”. The sign-on itself stands as it did: the name is on the list, and counts.',
    reason: '{lead} wrote:',
    next: 'You can upload another logo on your page at any time.',
  },
}
