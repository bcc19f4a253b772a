import type { AddressAsked, ContactAsked } from '#contracts/signatories.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Contact } from '#db/queries/contacts.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { presentCampaignOf } from '../signatures/campaign-of-sign-on.present.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'

type About = { signature: Signature; campaign: Campaign }

const presentAbout = ({ signature, campaign }: About) => ({ locale: localeOfSignOn(signature, campaign), organisation: signature.name, campaign: presentCampaignOf(signature, campaign) })

/** For the person asked: who asks, and no address but their own, which they know. */
export const presentContactAsked = ({ signatory, contact, ...about }: About & { signatory: Signatory | null; contact: Contact }): ContactAsked => ({
  ...presentAbout(about),
  name: contact.name,
  role: contact.role,
  askedBy: signatory?.name ?? null,
  confirmed: contact.confirmedAt !== null,
})

/** For the new mailbox: its own address, and not the old one. */
export const presentAddressAsked = ({ signatory, ...about }: About & { signatory: Signatory }): AddressAsked => ({
  ...presentAbout(about),
  email: signatory.proposedEmail ?? signatory.email,
  confirmed: signatory.proposedEmail === null,
})
