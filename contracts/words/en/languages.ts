/** A statement in several languages: what everybody reads of it, and what its lead writes it with. */
export const languages = {
  readIn: 'This statement in other languages',
  /** `language` is the one that organisations sign. */
  translated: 'This is a translation into {translation}. The {language} text is the one that organisations sign. <link>Read the {language} text</link>',
  orderedIn: '{order}, as {language} sorts names',
  hash: 'Fingerprint of this translation (SHA-256)',
  signedHash: 'Fingerprint of the {language} text, which organisations sign (SHA-256)',
} as const
