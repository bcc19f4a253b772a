import type { Letter } from './letter.ts'
import { addressChanged } from './letters/address-changed.ts'
import { addressTaken } from './letters/address-taken.ts'
import { alreadyBacking } from './letters/already-backing.ts'
import { approved } from './letters/approved.ts'
import { backersTold } from './letters/backers-told.ts'
import { campaignRestored } from './letters/campaign-restored.ts'
import { campaignTakenDown } from './letters/campaign-taken-down.ts'
import { confirmAddress } from './letters/confirm-address.ts'
import { contactAsked } from './letters/contact-asked.ts'
import { contactWelcome } from './letters/contact-welcome.ts'
import { disputed } from './letters/disputed.ts'
import { erased } from './letters/erased.ts'
import { inviteLead } from './letters/invite-lead.ts'
import { launched } from './letters/launched.ts'
import { leadDigest } from './letters/lead-digest.ts'
import { leadDisputed } from './letters/lead-disputed.ts'
import { leadWithdrawn } from './letters/lead-withdrawn.ts'
import { nameSettled } from './letters/name-settled.ts'
import { objectionLink } from './letters/objection-link.ts'
import { objectionReceived } from './letters/objection-received.ts'
import { objectionSettled } from './letters/objection-settled.ts'
import { refused } from './letters/refused.ts'
import { reportReceived } from './letters/report-received.ts'
import { reportSettled } from './letters/report-settled.ts'
import { reported } from './letters/reported.ts'
import { signIn } from './letters/sign-in.ts'
import { signatureLinks } from './letters/signature-links.ts'
import { someoneSigned } from './letters/someone-signed.ts'
import { verify } from './letters/verify.ts'
import { welcome } from './letters/welcome.ts'
import { withdrawn } from './letters/withdrawn.ts'

/** Every letter, by the name under which it waits in the outbox. A name stays for as long as rows may hold it. */
export const allLetters: ReadonlyMap<string, Letter> = new Map(
  [signIn, verify, welcome, alreadyBacking, approved, refused, nameSettled, withdrawn, leadWithdrawn, disputed, leadDisputed, leadDigest, someoneSigned, objectionLink, objectionReceived, objectionSettled, reported, reportReceived, reportSettled, campaignTakenDown, campaignRestored, signatureLinks, backersTold, launched, inviteLead, contactAsked, contactWelcome, confirmAddress, addressChanged, addressTaken, erased].map(
    (letter) => [letter.name, letter as Letter],
  ),
)
