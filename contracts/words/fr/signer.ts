import type { signer as english } from '../en/signer.ts'
import type { InAnyLanguage } from '../words.ts'
import { authorisingWords } from './signer/authorising.ts'
import { ownPressWords } from './signer/press.ts'
import { confirmingWords } from './signer/confirming.ts'
import { contactsWords } from './signer/contacts.ts'
import { fieldsWords } from './signer/fields.ts'
import { logoWords } from './signer/logo.ts'
import { offerWords } from './signer/offer.ts'
import { ownWords } from './signer/own.ts'
import { signingWords } from './signer/signing.ts'

/** The pages of whoever signs for an organisation: signing, confirming, and the sign-on afterwards. */
export const signer: InAnyLanguage<typeof english> = {
  ...authorisingWords,
  ...ownPressWords,
  ...signingWords,
  ...fieldsWords,
  ...confirmingWords,
  ...ownWords,
  ...logoWords,
  ...offerWords,
  ...contactsWords,
}
