import { createHash } from 'node:crypto'
import { isCountry } from '#contracts/countries.ts'
import { foldName, foldingRules } from '../organisations/fold-name.ts'
import { ownDomain } from '../organisations/own-domain.ts'
import { keyRules } from './register-keys.rules.ts'
import { readWholeNumber } from './register-numbers.rules.ts'
import { placeOf } from './register-place.rules.ts'
import type { Mapping } from './register-columns.rules.ts'

/** Of a file: what its columns or keys are called, and what stands there. */
export type Raw = Record<string, unknown>

/** An entry as a file has it. Other names are left out where they come in a file of their own. */
export type EntryRead = {
  id: string
  register: string
  sourceKey: string | null
  name: string
  nameFolded: string
  otherNames?: string[]
  website: string | null
  domain: string | null
  email: string | null
  place: string | null
  country: string | null
  kind: string | null
  status: 'registered' | 'removed'
  partOfId: string | null
  identifiers: string[]
  fingerprint: string
}

/** `id` where at least that could be read: then the entry has not disappeared. */
export type Wrong = { problem: string; id?: string }
export const isWrong = (read: object): read is Wrong => 'problem' in read

const charities = 'GB-CHC'
const most = { name: 300, line: 300 }

/** A text of a row, whatever it stands there as: numbers too, and `NULL` for nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value !== 'string') return ''
  const text = value.replaceAll(/[\p{Cc}\u200B\uFEFF\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim().replaceAll(/\s+/g, ' ')
  return text === 'NULL' ? '' : text
}

const orNull = (text: string) => (text === '' ? null : text.slice(0, most.line))
/** As it is shown of what is wrong. */
const shown = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

/** A row of the table `charity` of the Charity Commission's public extract. */
export function readCharity(row: Raw): EntryRead | Wrong {
  const number = charityNumberIn(row)
  if (typeof number !== 'string') return number
  const [status, name] = [textOf(row.charity_registration_status).toLowerCase(), textOf(row.charity_name)]
  if (name === '') return { problem: 'charity_name is empty', id: number }
  if (name.length > most.name) return { problem: `charity_name is longer than ${most.name} characters`, id: number }
  if (status !== 'registered' && status !== 'removed') return { problem: status === '' ? 'charity_registration_status is empty' : `charity_registration_status is ${shown(textOf(row.charity_registration_status))}, not Registered or Removed`, id: number }
  const address = [1, 2, 3, 4, 5].map((line) => textOf(row[`charity_contact_address${line}`]))
  const company = textOf(row.charity_company_registration_number).toUpperCase()
  const linked = textOf(row.linked_charity_number)
  return complete({
    id: number,
    register: charities,
    sourceKey: orNull(textOf(row.organisation_number)),
    name,
    website: websiteOf(row.charity_contact_web),
    email: emailOf(row.charity_contact_email),
    place: placeOf(address) ?? null,
    country: 'GB',
    kind: orNull(textOf(row.charity_type)),
    status,
    partOfId: linked === '' || linked === '0' ? null : number.slice(0, number.lastIndexOf('-')),
    identifiers: /^(?:\d{1,8}|[A-Z]{2}\d{6})$/.test(company) && !/^0*$/.test(company) ? [`GB-COH-${company.padStart(8, '0')}`] : [],
  })
}

/** A linked charity has the number of its parent, and one of its own after it. */
export function charityNumberIn(row: Raw): string | Wrong {
  const [number, linked] = [textOf(row.registered_charity_number), textOf(row.linked_charity_number)]
  if (!/^[1-9]\d{0,8}$/.test(number)) return { problem: number === '' ? 'registered_charity_number is empty' : `registered_charity_number is ${shown(number)}, not a number` }
  if (!/^\d{0,6}$/.test(linked)) return { problem: `linked_charity_number is ${shown(linked)}, not a number` }
  return linked === '' || Number(linked) === 0 ? `${charities}-${number}` : `${charities}-${number}-${Number(linked)}`
}

export type NameRead = { /** Of the entry. */ id?: string; sourceKey?: string; name: string }

/** A row of the table `charity_other_names`. */
export function readOtherName(row: Raw): NameRead | Wrong {
  const name = textOf(row.charity_name)
  if (name === '') return { problem: 'charity_name is empty' }
  if (name.length > most.name) return { problem: `charity_name is longer than ${most.name} characters` }
  const sourceKey = textOf(row.organisation_number)
  if (sourceKey !== '') return /^\d{1,12}$/.test(sourceKey) ? { sourceKey, name } : { problem: `organisation_number is ${shown(sourceKey)}, not a number` }
  const id = charityNumberIn(row)
  return typeof id === 'string' ? { id, name } : id
}

const over = /dissol|remov|struck|de-?regist|^closed|ceased|wound up|inactive|defunct|cancel|revoked|converted.closed|^former/
const alive = /^(?:registered|active|live|open|current|in operation|operating|existing|valid|listed|yes|recently registered)/

/** A row of a plain list, by the columns that were found. `list` is the register of numbers that do not say of which they are. */
export function readListed(row: Raw, { mapping, list, countryNamed }: { mapping: Mapping; list: string | undefined; countryNamed: (typed: string) => string | undefined }): EntryRead | Wrong {
  const at = (field: keyof Mapping) => textOf(row[mapping[field] ?? ''])
  const number = at('id')
  if (number === '') return { problem: 'the number is empty' }
  const known = readWholeNumber(number) ?? (list === undefined ? undefined : readWholeNumber(`${list}-${list === 'GB-COH' && /^\d{1,8}$/.test(number) ? number.padStart(8, '0') : number}`))
  if (!known) return { problem: list === undefined ? `${shown(number)} does not say of which register it is: write it like GB-COH-09506232, or say --list=GB-COH` : `${shown(number)} is no number of a register` }
  const [name, said, typedCountry] = [at('name'), at('status').toLowerCase(), at('country')]
  if (name === '') return { problem: 'the name is empty', id: known.id }
  if (name.length > most.name) return { problem: `the name is longer than ${most.name} characters`, id: known.id }
  const isAlive = said === '' || alive.test(said)
  if (!isAlive && !over.test(said)) return { problem: `the status ${shown(at('status'))} is not known: write Registered or Removed`, id: known.id }
  const place = known.register.slice(0, 2)
  return complete({
    id: known.id,
    register: known.register,
    sourceKey: null,
    name,
    ...(mapping.otherNames !== undefined && { otherNames: namesIn(at('otherNames'), name) }),
    website: websiteOf(at('website')),
    email: emailOf(at('email')),
    place: orNull(at('place')),
    country: (typedCountry === '' ? undefined : countryNamed(typedCountry)) ?? (isCountry(place) ? place : null),
    kind: orNull(at('kind')),
    status: isAlive ? 'registered' : 'removed',
    partOfId: null,
    identifiers: [],
  })
}

const namesIn = (text: string, name: string): string[] => sortedNames(text.split(/\s*[;|]\s*/), name)

/** Each once, without the name itself, always in the same order. */
export const sortedNames = (names: Iterable<string>, name: string): string[] => [...new Set(names)].filter((other) => other !== '' && other !== name && other.length <= most.name).toSorted()

type Incomplete = Omit<EntryRead, 'nameFolded' | 'domain' | 'fingerprint'>

function complete(read: Incomplete): EntryRead {
  const { otherNames: _, ...all } = { ...read, nameFolded: foldName(read.name), domain: ownDomain(read.website) ?? null }
  const fingerprint = createHash('sha256').update(JSON.stringify([keyRules, foldingRules, ...Object.values(all)])).digest('base64url').slice(0, 22)
  return { ...all, ...(read.otherNames && { otherNames: read.otherNames }), fingerprint }
}

/** What is no address of a website is left out: a register has all sorts of things there. */
function websiteOf(value: unknown): string | null {
  const typed = textOf(value).replaceAll(/\s/g, '').replace(/[.,;]+$/, '')
  if (typed === '' || typed.length > most.line || typed.includes('@')) return null
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, username } = new URL(whole)
  return /^https?:$/.test(protocol) && username === '' && /\.[\p{L}\d-]{2,}$/u.test(hostname) ? whole : null
}

function emailOf(value: unknown): string | null {
  const typed = textOf(value).toLowerCase()
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(typed) && typed.length <= 254 ? typed : null
}
