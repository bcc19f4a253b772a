/**
 * Numbers in registers, as org-id.guide has them: the code of the list, a hyphen, and the number as that list writes it: `GB-CHC-279417`,
 * `XI-ROR-02mhbdp94`. What was typed is turned into that where it is clear which register is meant; else it stays as it was typed.
 */
export type ReadIdentifier = { /** As org-id has it, or as typed. */ identifier: string; /** Which list it is in, where that is clear. */ list?: string; /** It names a list, and is none of its numbers: the form is another, or the check digits are. */ wrong?: 'form' | 'check' }

type List = { /** What numbers look like once spaces and hyphens are out and letters are capital. */ form: RegExp; /** Whether its check digits are right. */ checks?: (number: string) => boolean; /** As the list itself writes it. */ write?: (number: string) => string; /** A part of a body has the number of the whole, a hyphen and its own: that hyphen says something. */ hasParts?: true }

const digitsOnly = (number: string) => number.replaceAll(/\D/g, '')
/** Companies House: eight digits, or two letters and six; zeros at the front are often left out. */
const companyPrefixes = 'AC|BR|CE|CS|FC|FE|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NV|NZ|OC|OE|PC|R0|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR|SZ|ZC'
const paddedCompany = (number: string) => number.replace(/^(\D{0,2})(\d+)$/, (_, letters: string, digits: string) => letters + digits.padStart(8 - letters.length, '0'))

const lists: Record<string, List> = {
  'GB-CHC': { form: /^[1-9]\d{5,6}(?:-\d{1,3})?$/, hasParts: true },
  'GB-SC': { form: /^SC0\d{5}$/, write: (number) => `SC${digitsOnly(number).padStart(6, '0')}` },
  'GB-NIC': { form: /^1\d{5}$/, write: (number) => number.replace(/^NIC?/, '') },
  'GB-COH': { form: new RegExp(`^(?:\\d{8}|(?:${companyPrefixes})\\d{6})$`), write: paddedCompany },
  'GB-MPR': { form: /^(?:IP|RS|SP|NP)?\d{3,6}[RS]?$/ },
  'IE-CHY': { form: /^\d{3,5}$/, write: (number) => number.replace(/^CHY/, '') },
  'IE-CRO': { form: /^\d{1,6}$/ },
  'FR-RCS': { form: /^\d{9}$/, checks: luhn },
  'NL-KVK': { form: /^\d{8}$/ },
  'BE-BCE_KBO': { form: /^[01]\d{9}$/, checks: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)), write: (number) => (/^\d{9}$/.test(number) ? `0${number}` : number) },
  'PL-KRS': { form: /^\d{10}$/, write: (number) => digitsOnly(number).padStart(10, '0') },
  'XI-ROR': { form: /^0[A-HJKMNP-TV-Z0-9]{6}\d{2}$/, checks: isRor },
  'XI-LEI': { form: /^[A-Z0-9]{18}\d{2}$/, checks: isLei },
  'XI-WIKIDATA': { form: /^Q[1-9]\d*$/ },
}

/** ISO 7064, mod 97-10, over digits where letters count from 10 on. */
function isLei(number: string): boolean {
  let rest = 0
  for (const letter of number) for (const digit of Number.parseInt(letter, 36).toString()) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
function isRor(number: string): boolean {
  let value = 0
  for (const letter of number.slice(1, 7)) value = value * 32 + crockford.indexOf(letter)
  return 98 - ((value * 100) % 97) === Number(number.slice(7))
}

function luhn(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, digit, at) => total + (at % 2 === 0 ? Number(digit) : ((Number(digit) * 2) % 10) + (Number(digit) >= 5 ? 1 : 0)), 0)
  return sum % 10 === 0
}

/** Small letters as ROR writes them; everything else is capital. */
const asOrgId = (list: string, number: string): string => `${list}-${list === 'XI-ROR' ? number.toLowerCase() : number}`

function readIn(list: string, typed: string): ReadIdentifier {
  const rules = lists[list]
  const plain = typed.toUpperCase().replaceAll(/[\s.\-/]/g, '')
  // A list that we have no rules for: the number as its holder writes it.
  if (!rules) return { identifier: `${list}-${typed.trim().replaceAll(/\s+/g, '')}`, list }
  const part = rules.hasParts && /^(\d{6,7})\s*-\s*(\d{1,3})$/.exec(typed.trim())
  const number = part ? `${part[1]}-${part[2]}` : (rules.write?.(plain) ?? plain)
  const wrong = !rules.form.test(number) ? 'form' : rules.checks && !rules.checks(number) ? 'check' : undefined
  return { identifier: asOrgId(list, number), list, ...(wrong && { wrong }) }
}

const isIn = (list: string, typed: string): boolean => readIn(list, typed).wrong === undefined

/** The pages on which registers show their entries. */
const pages: [RegExp, string][] = [
  [/ror\.org\/(0[a-z0-9]{8})\b/i, 'XI-ROR'],
  [/wikidata\.org\/(?:wiki|entity)\/(Q\d+)/i, 'XI-WIKIDATA'],
  [/charitycommission\.gov\.uk\/.*?(?:charity-details\/|regId=)(\d{6,7})/i, 'GB-CHC'],
  [/oscr\.org\.uk\/.*?(SC0\d{5})/i, 'GB-SC'],
  [/charitycommissionni\.org\.uk\/.*?regId=(\d{6})/i, 'GB-NIC'],
  [/company-information\.service\.gov\.uk\/company\/([A-Z0-9]{8})/i, 'GB-COH'],
  [/gleif\.org\/.*?([A-Z0-9]{18}\d{2})\b/i, 'XI-LEI'],
]

/** What people write before a number, and which register they mean by it where the country leaves no doubt. */
const saysCharity = /charit|\brcn\b|\bccew\b|\bchc\b/i
const saysCompany = /compan|\bcrn\b|\bcoh\b|\blimited\b|\bltd\b/i
const noise = /\b(?:registered|registration|register|reg|charity|charities|charitable|company|companies|house|commission|number|numbers|numero|nummer|no|nr|nos|id|england|wales|scotland|scottish|and|in|of|the|uk|crn|rcn|ror|lei|kvk|krs|siren|rcs|bce|kbo|cro|wikidata|oscr|ccni|ccew|chc|coh|limited|ltd)\b/gi

/** Nothing was typed that is a number: nothing to read. */
export function readIdentifier(typed: string, country?: string | null): ReadIdentifier {
  const text = typed.normalize('NFKC').trim()
  for (const [page, list] of pages) {
    const number = page.exec(text)?.[1]
    if (number !== undefined && isIn(list, number)) return readIn(list, number)
  }
  const prefixed = /^([a-z]{2})-([a-z][a-z0-9_]{1,11})[-\s:]+(.*\d.*)$/i.exec(text)
  if (prefixed) return readIn(`${prefixed[1]}-${prefixed[2]}`.toUpperCase(), prefixed[3]!)
  const part = /(?:^|\s)(\d{6,7}-\d{1,3})$/.exec(text)?.[1]
  if (part !== undefined && (country === 'GB' || saysCharity.test(text))) return readIn('GB-CHC', part)
  const number = text.replaceAll(noise, ' ').replaceAll(/[\s.:#()°º/\-–]+/g, '').toUpperCase()
  const list = listOf({ text, number, country })
  return list && isIn(list, number) ? readIn(list, number) : { identifier: text }
}

/** Which register a number without a prefix is in; undefined where it might be in two. */
function listOf({ text, number, country }: { text: string; number: string; country?: string | null | undefined }): string | undefined {
  if (/^[A-Z0-9]{18}\d{2}$/.test(number) && /[A-Z]/.test(number) && isLei(number)) return 'XI-LEI'
  if (/^0[A-Z0-9]{6}\d{2}$/.test(number) && /[A-Z]/.test(number.slice(0, 7)) && isIn('XI-ROR', number)) return 'XI-ROR'
  if (/^Q[1-9]\d{2,}$/.test(number)) return 'XI-WIKIDATA'
  if (country === 'GB' || (!country && (saysCharity.test(text) || saysCompany.test(text) || /^(?:SC|NIC)\d{6}$/.test(number)))) return britishListOf(text, number)
  if (country === 'IE') return /chy/i.test(text) ? 'IE-CHY' : /\bcro\b/i.test(text) || saysCompany.test(text) ? 'IE-CRO' : undefined
  return country ? listByCountry[country] : undefined
}

const listByCountry: Record<string, string> = { FR: 'FR-RCS', NL: 'NL-KVK', BE: 'BE-BCE_KBO', PL: 'PL-KRS' }

/** Charities of Scotland and companies of Scotland both begin with SC, and only the charities' numbers go on with a nought. */
function britishListOf(text: string, number: string): string | undefined {
  if (saysCompany.test(text) && !saysCharity.test(text)) return 'GB-COH'
  if (/^SC0\d{5}$/.test(number)) return 'GB-SC'
  if (/^NIC\d{6}$/.test(number) || /^10\d{4}$/.test(number)) return 'GB-NIC'
  if (/^\d{8}$/.test(number) && !saysCharity.test(text)) return 'GB-COH'
  if (new RegExp(`^(?:${companyPrefixes})\\d{6}$`).test(number)) return 'GB-COH'
  return /^\d{6,7}$/.test(number) ? 'GB-CHC' : undefined
}

/** Numbers of a sign-on, by which it is compared: what its signatory typed, and what a register was found to say. */
export const identifiersOf = ({ registerId, country, registerMatch = null }: { registerId: string | null; country: string | null; registerMatch?: string | null }): string[] => [
  ...new Set([...(registerId === null ? [] : [readIdentifier(registerId, country).identifier]), ...(registerMatch === null ? [] : [registerMatch])]),
]
