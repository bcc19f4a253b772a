import type { BodyAnswerKind } from '#contracts/bodies.ts'
import type { Answer } from '#contracts/endpoint.ts'
import type { approveSignature } from '#contracts/lead-signatures.ts'
import type { readConfirmation, readOwnSignature } from '#contracts/own-signatures.ts'
import { dateIn } from '#contracts/words/formats.ts'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import { spokenIn, wordsAt, type Words } from '#contracts/words/words.ts'
import type { Authorisation } from '#db/queries/authorisations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { Contact } from '#db/queries/contacts.ts'
import type { Belonging } from '#db/queries/lead-lists.ts'
import type { listHistory } from '#db/queries/signature-history.ts'
import type { PictureFacts } from '#db/queries/pictures.ts'
import type { listSignaturesById } from '#db/queries/resembling.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { presentAuthorisation } from '../authorisations/authorisations.present.ts'
import { registerOf } from '../authorisations/register-to-ask.ts'
import { presentBeforeLaunch } from '../campaigns/campaigns.present.ts'
import { isBeforeLaunch, visibleState } from '../campaigns/campaigns.rules.ts'
import { latestAsking } from '../decisions/asking.rules.ts'
import type { presentObjectionsToLead } from '../objections/objections.present.ts'
import { picturePath } from '../pictures/pictures.present.ts'
import type { Finding } from '../registers/register-match.rules.ts'
import { registerInWords } from '../registers/register-words.present.ts'
import { presentCampaignOf } from './campaign-of-sign-on.present.ts'
import { domainsCompared } from './mailbox.rules.ts'
import { maskEmail, mostVerifyMails, verifyCoolDown } from './signatures.rules.ts'
import { stepsOf } from './steps.rules.ts'

type Confirmation = Answer<typeof readConfirmation>
type OwnSignature = Answer<typeof readOwnSignature>
type LeadSignature = Answer<typeof approveSignature>['signature']

const given = <Fields extends Record<string, string | null>>(fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> }

const presentOrganisation = ({ name, website, country, place, sector, kind, registerId, branchOf }: Signature) => ({ name, ...given({ website, country, place, sector, kind, registerId, branchOf }) })

/** What was checked, in words, and never more than was. */
export const checksInWords = ({ checks, vouchedAt, ...register }: Checked, words: Words, locale: string): string[] =>
  checks.map((check) => wordsAt(words, `domain.check.${check}`, { date: vouchedAt ? dateIn(spokenIn(locale), vouchedAt) : '', register: registerOf(register) ?? '' }) ?? check)

/** The checks of a sign-on, and the facts that their words name. */
export type Checked = Pick<Signature, 'checks' | 'vouchedAt' | 'registerMatch' | 'registerId'>

type Held = { /** Who was asked last to authorise it. */ authorisation?: Authorisation | undefined; signature: Signature; signatory: Signatory | null; campaign: Campaign; wording: { html: string; hash: string }; locale: string; words: Words; now: Date }

/** For the holder of its link alone. */
export const presentConfirmation = ({ signature, signatory, authorisation, campaign, wording, locale, words, now }: Held): Confirmation => ({
  locale,
  state: signature.state,
  organisation: presentOrganisation(signature),
  signatory: signatory && { name: signatory.name, role: signatory.role, email: signatory.email },
  ...given({ quote: signature.quote, readIn: signature.readIn }),
  showSignatory: signature.showSignatory,
  campaign: { ...presentCampaignOf(signature, campaign), ask: campaign.ask, state: visibleState(campaign, now) },
  version: { number: signature.versionNumber, ...wording },
  expiresAt: signature.expiresAt.toISOString(),
  ...(signature.state === 'pending' && presentPending(signature, campaign, now)),
  ...(signature.state === 'pending' && authorisation?.email && { authoriser: { name: authorisation.name ?? '', role: authorisation.role ?? '', email: authorisation.email } }),
  origin: signature.origin,
  ...presentBeforeLaunch(campaign, now),
  ...(signature.state === 'held' && signature.heldFor && { why: words(`domain.heldFor.${signature.heldFor}`) }),
})

/** What the holder can still do about it: ask somebody else first, and have the e-mail sent again. */
function presentPending({ askingUntil, verifyMails, verifyMailedAt }: Signature, campaign: Campaign, now: Date) {
  const next = verifyMailedAt && new Date(verifyMailedAt.getTime() + verifyCoolDown)
  return {
    ...(askingUntil && { askingUntil: askingUntil.toISOString() }),
    latestAsking: latestAsking(campaign, now).toISOString(),
    mails: { sent: verifyMails, most: mostVerifyMails, nextAt: next && next > now ? next.toISOString() : null },
  }
}

type Own = Held & { /** Whether the lead still waits for, or has not looked at, an answer. */ isReplyOpen: boolean; history: Awaited<ReturnType<typeof listHistory>>; siteUrl: string; /** The second person who looks after it. */ contact: Contact | undefined; /** An entry of a register that has another address for it. */ registerToAsk: string | undefined; /** Whether it is that person who looks. */ isContact: boolean; deliveredAt: Date | undefined; /** What a register says of its number. */ register: Finding | undefined; logo: PictureFacts | undefined; /** Who offers to look after it as well. */ offer: { name: string; role: string; email: string } | undefined; offering: 'open' | 'made' | undefined }

/** The signatory's own page, and the second contact's: neither sees the whole address of the other. */
export const presentOwnSignature = ({ history, siteUrl, isReplyOpen, contact, registerToAsk, isContact, deliveredAt, register, logo, offer, offering, ...held }: Own): OwnSignature => ({
  ...presentConfirmation(held),
  ...(held.signatory && { signatory: { name: held.signatory.name, role: held.signatory.role, email: isContact ? maskEmail(held.signatory.email) : held.signatory.email } }),
  id: held.signature.id,
  viewer: isContact ? 'contact' : 'signatory',
  contact: contact ? { name: contact.name, role: contact.role, email: isContact ? contact.email : contact.confirmedAt === null ? contact.email : maskEmail(contact.email), confirmed: contact.confirmedAt !== null } : null,
  ...(offer && { offer: { name: offer.name, role: offer.role, email: offer.email } }),
  ...(offering && { offering }),
  authorisation: held.authorisation && held.signature.confirmedAt ? presentAuthorisation(held.authorisation, held.signature, held) : null,
  ...(registerToAsk && { registerToAsk }),
  ...(!isContact && given({ proposedEmail: held.signatory?.proposedEmail ?? null })),
  steps: stepsOf({ ...held.signature, history, deliveredAt }).map(({ key, at, place }) => ({ key, words: held.words(`domain.step.${key}`), at: at?.toISOString() ?? null, place })),
  ...(asksForName(held.signature) && { proposedName: held.signature.proposedName! }),
  stateWords: held.words(held.signature.state === 'listed' && isBeforeLaunch(held.campaign, held.now) ? 'domain.listedBeforeLaunch' : `domain.signatureState.${held.signature.state}`),
  checks: checksInWords(held.signature, held.words, held.locale),
  ...(register && register.says !== 'match' && { registerWords: registerInWords(register, held.words, undefined)[0]! }),
  confirmedAt: held.signature.confirmedAt?.toISOString() ?? null,
  history: history.map(({ at, event, reason, by }) => ({ at: at.toISOString(), event, words: (by === 'host' ? wordsAt(held.words, `domain.historyByHost.${event}`) : undefined) ?? wordsAt(held.words, `domain.history.${event}`) ?? event, ...(reason && { reason }) })),
  showsLogos: held.campaign.showsLogos,
  ...(logo && { logo: { width: logo.width, height: logo.height } }),
  listUrl: `${siteUrl}/campaigns/${held.campaign.slug}/backers`,
  ...(held.signature.publicReason !== null && held.signature.state === 'invalidated' && { publicReason: publicReasonIn(held.words, held.signature.publicReason) }),
  ...((isReplyOpen || held.signature.repliedAt) && { reply: presentReply(held.signature, isReplyOpen) }),
})

const presentReply = ({ reply, repliedAt }: Signature, open: boolean) => ({ ...given({ words: reply }), ...(repliedAt && { at: repliedAt.toISOString() }), open })

type Resembled = Awaited<ReturnType<typeof listSignaturesById>>[number]
type ForLead = { signature: Signature; signatory: Signatory | null; contact?: Contact | undefined; authorisation?: Authorisation | undefined; campaign: Campaign; now: Date; words: Words; resembled: ReadonlyMap<string, Resembled>; mail: 'waiting' | 'sent' | 'failed'; objected?: ReturnType<typeof presentObjectionsToLead>; waitsSince?: Date | undefined; facts?: Facts | undefined; /** What was said of a sign-on and another, by `pairOf`. */ answers?: ReadonlyMap<string, BodyAnswerKind>; /** What a register says of its number. */ register?: Finding | undefined }

export const pairOf = (id: string, other: string): string => `${id} ${other}`
/** What is gathered only of what waits for the lead. */
export type Facts = { related: { count: number; first: Related[] }; sameNetwork: number | undefined; registerToAsk?: string | undefined }
type Related = Belonging & { by: 'organisation' | 'domain' }

/** A changed name waits with what is on the list or may come on it; of what is off it, nobody asks. */
const asksForName = ({ state, proposedName }: Signature): boolean => proposedName !== null && state !== 'invalidated'

/** For members of the lead: the contact in full only once the mailbox has confirmed. */
export function presentSignatureToLead({ signature, signatory, contact, authorisation, now, campaign, words, resembled, mail, objected, waitsSince, facts, answers, register }: ForLead): LeadSignature {
  const confirmed = signature.confirmedAt !== null
  const heldFor = signature.state === 'held' ? signature.heldFor : asksForName(signature) ? 'name-change' : null
  return {
    id: signature.id,
    state: signature.state,
    organisation: presentOrganisation(signature),
    ...(asksForName(signature) && { proposedName: signature.proposedName! }),
    contact: signatory && (confirmed ? { name: signatory.name, role: signatory.role, email: signatory.email, masked: false } : { email: maskEmail(signatory.email), masked: true }),
    ...(contact && { secondContact: { name: contact.name, role: contact.role, email: contact.email } }),
    ...(authorisation && confirmed && { authorisation: presentAuthorisation(authorisation, signature, { now }) }),
    ...(facts?.registerToAsk && { registerToAsk: facts.registerToAsk }),
    ...(signature.vouchedAt && { vouched: { on: signature.vouchedAt.toISOString().slice(0, 10), ...given({ note: signature.vouchedNote }) } }),
    ...(signature.basis && confirmed && { basis: signature.basis === 'other' && signature.basisWords ? words('domain.basisOther', { words: signature.basisWords }) : words(`domain.basis.${signature.basis}`) }),
    ...(signature.erasedAt && { erasedAt: signature.erasedAt.toISOString() }),
    ...(signature.askingUntil && signature.state === 'pending' && { askingUntil: signature.askingUntil.toISOString() }),
    capacity: signature.capacity,
    ...given({ quote: signature.quote }),
    ...(signature.logoId && { logo: { id: signature.logoId, path: picturePath(signature.logoId) } }),
    version: signature.versionNumber,
    submittedAt: signature.submittedAt.toISOString(),
    confirmedAt: signature.confirmedAt?.toISOString() ?? null,
    checks: checksInWords(signature, words, campaign.locale),
    ...(heldFor && { heldFor, heldWords: words(`domain.heldFor.${heldFor}`) }),
    resembles: signature.resembles.flatMap((id) => {
      const other = resembled.get(id)
      const answer = answers?.get(pairOf(signature.id, id))
      return other ? [{ id, name: other.name, state: other.state, ...given({ website: other.website, place: other.place, country: other.country }), ...(answer && { answer }) }] : []
    }),
    mail,
    ...objected,
    ...given({ reason: signature.reason, publicReason: signature.publicReason }),
    ...(waitsSince && { waitsSince: waitsSince.toISOString() }),
    ...(signature.reply !== null && signature.repliedAt && { reply: { words: signature.reply, at: signature.repliedAt.toISOString() } }),
    ...(register && { register: { says: register.says, words: registerInWords(register, words, signatory?.emailFolded) } }),
    ...(facts && presentFacts({ signature, signatory, words, facts })),
  }
}

function presentFacts({ signature, signatory, words, facts: { related, sameNetwork } }: Pick<ForLead, 'signature' | 'signatory' | 'words'> & { facts: Facts }): Partial<LeadSignature> {
  const said = signatory && domainsCompared({ email: signatory.emailFolded, website: signature.website })
  return {
    ...(said && { domainWords: words(`domain.mailbox.${said.how}`, said.names) }),
    related: { count: related.count, first: related.first.map(({ id, name, state, submittedAt, by }) => ({ id, name, state, submittedAt: submittedAt.toISOString(), by })) },
    ...(sameNetwork !== undefined && { sameNetwork: sameNetwork - 1 }),
  }
}
