import freeEmailDomains from 'free-email-domains'

/** Providers that the library does not know. */
const lacking = ['passport.com', 'tutanota.com', 'tuta.com', 'hey.com', 'mailbox.org', 'riseup.net', 'disroot.org', 'btopenworld.com', 'talktalk.net', 'plus.net', 'plusnet.com', 'ee.co.uk', 'tin.it', 'proximus.be', 'telia.com', 'comhem.se']

const free = new Set([...freeEmailDomains, ...lacking])

/**
 * Anybody can have an address there, so the domain says nothing about a body. Such a list is never complete and now and then wrong:
 * it only ever makes us say less of a sign-on, and never refuses one.
 */
export const isFreeMail = (domain: string): boolean => free.has(domain)
