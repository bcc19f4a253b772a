/** Of a logo, or of what the list says beside a name: to whoever looks after a sign-on. */
export const logoLetters = {
  logoRemoved: {
    subject: 'The logo of {organisation} was removed from the list of “{title}”',
    what: '{lead} has removed the logo of {organisation} from the list of “{title}”. The sign-on itself stays as it is.',
    reason: '{lead} wrote:',
    next: 'You can upload another logo on your page at any time.',
  },
  detailsMended: {
    subject: 'The list of “{title}” says something else of {organisation} now',
    what: '{lead} has changed what the list of “{title}” says of {organisation}. It now says:',
    next: 'If something is not right, correct it on your page. That takes effect at once.',
  },
}
