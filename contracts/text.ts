import * as z from 'zod'
import { isCountry } from './countries.ts'
import { isLanguage } from './words/languages.ts'

// Messages in these shapes are keys under `problems` in the catalogues: the server puts them into the reader's language.

/** C0 and C1 controls, zero-width space, byte-order mark, bidi embeddings, overrides and isolates: what `model.md` (Text) takes away. */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u001F\u007F-\u009F\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/g
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name as it will be shown: as typed, less outer white space and characters that only deceive. */
export const cleanName = (typed: string): string => typed.replaceAll(invisible, '').trim()

/** Several lines of plain words: line ends become LF, other controls go. */
export const cleanText = (typed: string): string =>
  typed
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(invisible, ''))
    .join('\n')
    .trim()

const holdsUrl = (text: string) => text.includes('://')

/** A required single line, such as a name. `area` names the family of problems: `${area}.missing`, `.tooLong`, `.url`. */
const line = (area: string, most: number) =>
  z
    .string({ error: `${area}.missing` })
    .transform(cleanName)
    .pipe(
      z
        .string()
        .min(1, `${area}.missing`)
        .max(most, `${area}.tooLong`)
        .refine((text) => text === '' || visible.test(text), `${area}.missing`)
        .refine((text) => text.isWellFormed(), `${area}.broken`),
    )

/** Form fields left empty arrive as `''` and mean "not given". */
const orNothing = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((given) => (typeof given === 'string' && cleanName(given) === '' ? undefined : given), shape.optional())

export const OrganisationName = line('organisationName', 300).refine((name) => !holdsUrl(name), 'organisationName.url')
export const PersonName = line('personName', 200).refine((name) => !holdsUrl(name), 'personName.url')
export const Role = line('role', 200).refine((role) => !holdsUrl(role), 'role.url')
/** Where and when something was said. */
export const Said = line('said', 200).refine((said) => !holdsUrl(said), 'said.url')
export const Title = line('title', 300)
export const Ask = line('ask', 500)
export const Line = (most: number) => line('line', most)
export const OptionalLine = (most: number) => orNothing(line('line', most))
export const OptionalText = (most: number) =>
  orNothing(
    z
      .string()
      .transform(cleanText)
      .pipe(z.string().max(most, 'text.tooLong').refine((text) => text.isWellFormed(), 'line.broken')),
  )

export const Email = z
  .string({ error: 'email.missing' })
  .transform(cleanName)
  .pipe(z.string().min(1, 'email.missing').max(254, 'email.tooLong').pipe(z.email('email.wrong')))

/** Addresses are compared without case; what is written to is what was typed. */
export const foldEmail = (email: string): string => email.normalize('NFC').toLowerCase()

/** One mailbox by its many spellings: what stands after a plus, and at Google also dots, makes no other person of it. For comparing alone. */
export function mailboxOf(email: string): string {
  const folded = foldEmail(email)
  const at = folded.lastIndexOf('@')
  const [local, domain] = [folded.slice(0, at).replace(/(?<=.)\+.*$/s, ''), folded.slice(at + 1)]
  return domain === 'gmail.com' || domain === 'googlemail.com' ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

/** A typed web address made whole (`oak.example` → `https://oak.example`), or nothing where it cannot be one. Never fetched. */
export function readWebsite(typed: string): string | undefined {
  const text = cleanName(typed)
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return undefined
  const url = new URL(whole)
  const named = /^[^.].*\.[^.]{2,}\.?$/.test(url.hostname)
  return (url.protocol === 'https:' || url.protocol === 'http:') && named && url.username === '' && url.password === '' ? whole : undefined
}

export const Website = z
  .string()
  .max(2000, 'website.tooLong')
  .transform((typed, context) => {
    const website = readWebsite(typed)
    if (website !== undefined) return website
    context.addIssue({ code: 'custom', message: 'website.wrong' })
    return z.NEVER
  })
export const OptionalWebsite = orNothing(Website)

export const OptionalCountry = orNothing(
  z
    .string()
    .transform((typed) => cleanName(typed).toUpperCase())
    .pipe(z.string().refine(isCountry, 'country.wrong')),
)

/** A BCP 47 language tag. The product's own words fall back to the nearest catalogue; sorting and dates follow the tag itself. */
export const Locale = z
  .string()
  .max(35, 'locale.wrong')
  .transform((typed, context) => {
    try {
      return Intl.getCanonicalLocales(typed.trim())[0]!
    } catch {
      context.addIssue({ code: 'custom', message: 'locale.wrong' })
      return z.NEVER
    }
  })

/** Of a translation: a language that there is, since readers choose it by its name. */
export const LocaleOfTranslation = Locale.refine(isLanguage, 'locale.wrong')

export const Slug = z
  .string()
  .trim()
  .min(3, 'slug.wrong')
  .max(60, 'slug.wrong')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug.wrong')
  // Addresses in the workspace that stand where a slug stands.
  .refine((slug) => slug !== 'new', 'slug.taken')

/** A slug in a path: whatever is asked for is looked up, and unknown where it does not exist. */
export const SlugInPath = z.string().max(200)

/** Markdown of a statement: NFC with LF, so that the same words have the same hash. */
export const StatementBody = z
  .string({ error: 'body.missing' })
  .max(100_000, 'body.tooLong')
  .transform((typed) => typed.replaceAll(/\r\n?/g, '\n').normalize('NFC'))
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'body.broken')

/** The same shape while it is being written: it may be left empty. */
export const unfinished = (shape: z.ZodType<string, string>) =>
  z.string().transform((typed, context) => {
    if (cleanName(typed) === '') return ''
    const checked = shape.safeParse(typed)
    if (checked.success) return checked.data
    for (const { message } of checked.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Of the draft that was edited; a form sends it as text. */
export const OptionalDraftRevision = z.preprocess((given) => (typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given), z.number().int('number.wrong').optional())

export const Moment = z.iso.datetime({ offset: true, error: 'moment.wrong' })
export const OptionalMoment = z.preprocess((given) => (given === '' ? null : given), Moment.nullable().optional())

/** A moment with its offset, or what the clocks of a time zone show, such as `2026-10-02T09:00`: then the zone has to be known. */
export const ClockTime = z
  .string({ error: 'moment.wrong' })
  .trim()
  .refine((text) => Moment.safeParse(text).success || /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text), 'moment.wrong')
export const OptionalClockTime = z.preprocess((given) => (given === '' ? null : given), ClockTime.nullable().optional())

/** A time zone by its name in the IANA database, such as `Europe/London`; an offset alone does not know when clocks change. */
export const TimeZone = z
  .string({ error: 'zone.missing' })
  .max(60, 'zone.wrong')
  .transform((typed, context) => {
    try {
      const name = typed.trim()
      const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
      // What is known may be an older name of the same zone: then the one that was chosen stays.
      if (/^[a-z]/i.test(name)) return known.toLowerCase() === name.toLowerCase() ? known : name
    } catch {
      // Not one that is known: said below.
    }
    context.addIssue({ code: 'custom', message: 'zone.wrong' })
    return z.NEVER
  })
export const OptionalTimeZone = orNothing(TimeZone)

/** Until when: a day, which lasts to its end in UTC, or an instant. */
export const Until = z.string({ error: 'asking.missing' }).trim().pipe(z.union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'asking.missing' }))

/** A typed code: case, spaces and hyphens do not matter. */
export const Code = z
  .string({ error: 'code.missing' })
  .transform((typed) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
  .pipe(z.string().min(1, 'code.missing').max(40, 'code.wrong'))

export const Token = z.string().max(200)
/** What something is looked up by. Nothing is called by a name with a NUL in it, and PostgreSQL refuses to look. */
export const Id = z.string().max(64).refine((id) => !id.includes('\0'), 'wrong')

const wholeNumber = (least: number, most: number) =>
  z
    .union([z.number(), z.string().regex(/^\d{1,9}$/, 'number.wrong').transform(Number)], { error: 'number.wrong' })
    .pipe(z.number().int('number.wrong').min(least, 'number.tooSmall').max(most, 'number.tooLarge'))
export const Page = wholeNumber(1, 1_000_000).default(1)
export const OptionalPage = wholeNumber(1, 1_000_000).optional()
export const PerPage = wholeNumber(1, 1000).default(100)
export const VersionNumber = wholeNumber(1, 1_000_000)
/** One of a campaign's revisions: which there are, only its log knows. */
export const Revision = wholeNumber(0, 999_999_999)

/** A tick: a JSON boolean, or what a form sends for a ticked box. */
export const Tick = z.preprocess((given) => (given === 'on' || given === 'true' ? true : given === '' || given === 'false' ? false : given), z.boolean())

/** Of the sender's choosing: what is sent again with the same key is not made a second time. */
export const OnceKey = z.preprocess((given) => (given === '' ? undefined : given), z.uuid('wrong').optional())
