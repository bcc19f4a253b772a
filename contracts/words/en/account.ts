/** Signing in and out. */
export const account = {
  signIn: {
    title: 'Sign in',
    intro: 'The workspace is for those who lead a campaign. There is no password: we e-mail you a code to type.',
    signing: 'To sign for your organisation you need no account. Open the campaign and sign there.',
    email: 'E-mail address',
    send: 'Send me a code',
    sending: 'Sending the code …',
    signedOut: 'You are signed out.',
    ended: 'You were signed out, because your session ended. Sign in to go on. What you typed is kept in this browser.',
  },
  code: {
    title: 'Type your code',
    sent: 'If {email} can sign in here, we have written to it. The code works for ten minutes, in this browser.',
    again: 'If you asked before, only the newest code works.',
    code: 'Code from the e-mail',
    hint: 'Such as ABCD-EFGH. Small letters do too, and you may leave out the hyphen.',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    nothing: 'No e-mail after a few minutes? Look among spam, or have it sent again.',
    resend: 'Send a new code',
    change: 'Use another address',
  },
  signOut: {
    title: 'Sign out',
    intro: 'This ends your session in this browser. Saved drafts stay.',
    signOut: 'Sign out',
    stay: 'Back to the workspace',
  },
} as const
