import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { mostPictureUploadBytes, Picture, PictureUpload } from './pictures.ts'
import { PressContact, PressFact, PressQuote } from './press.ts'
import { wordsOf } from './reports.ts'
import { cleanName, Email, Id, Line, OnceKey, OptionalLine, PersonName, Role, SlugInPath, Tick } from './text.ts'

// What the lead does at its press desk.

export const mostFacts = 12
export const mostPressPictures = 12

const Fact = z.strictObject({ label: Line(80), words: Line(400) })
const OptionalEmail = z.preprocess((given) => (given === '' ? undefined : given), Email.optional())
/** As it is dialled or said; people write extensions and "ask for Sam" beside it. */
const Phone = OptionalLine(80)

/** A quote that somebody gave, and since when the lead lets the press use it. */
export const DeskQuote = PressQuote.extend({ givenAt: z.iso.datetime(), clearedAt: z.iso.datetime().nullable() })
export type DeskQuote = z.infer<typeof DeskQuote>

export const PressDesk = z.object({
  contact: PressContact,
  facts: z.array(PressFact),
  /** Those that may be shown, oldest first. */
  quotes: z.array(DeskQuote),
  pictures: z.array(Picture),
  /** Until when the preview is embargoed, and its link. */
  embargo: z.object({ until: z.iso.datetime(), zone: z.string(), url: z.string() }).nullable(),
})
export type PressDesk = z.infer<typeof PressDesk>

const ofDesk = { path: '/api/campaigns/:slug/press-desk' } as const

export const readPressDesk = endpoint({
  method: 'GET',
  ...ofDesk,
  summary: 'Your press desk, with what only you see of it',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ desk: PressDesk }),
})

export const savePressDesk = endpoint({
  method: 'PUT',
  ...ofDesk,
  summary: 'Whom the press may ask, and facts in your own words; what is left out goes',
  input: z.strictObject({
    slug: SlugInPath,
    contact: z.strictObject({ name: OptionalLine(200), role: OptionalLine(200), email: OptionalEmail, phone: Phone, hours: OptionalLine(200) }),
    facts: z.array(Fact).max(mostFacts, 'pressFacts.tooMany'),
  }),
  output: z.object({ desk: PressDesk }),
})

const changed = z.object({ desk: PressDesk })
const ofQuote = z.strictObject({ slug: SlugInPath, id: Id })

/** In place of a signatory, who agrees on a page of their own, the lead says that the speaker does. */
export const addPressQuote = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/press-desk/quotes',
  summary: 'A quote of your own for the press, whose speaker agreed to be named',
  status: 201,
  input: z.strictObject({
    slug: SlugInPath,
    words: wordsOf('pressQuote', 600),
    speaker: PersonName,
    role: Role,
    agreed: Tick.default(false).refine((ticked) => ticked, 'pressQuote.agreed'),
    key: OnceKey,
  }),
  output: changed,
})

export const clearPressQuote = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/press-desk/quotes/:id/clearance',
  summary: 'Put a quote on the press desk; its speaker is told',
  input: ofQuote,
  output: changed,
})

export const unclearPressQuote = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/press-desk/quotes/:id/clearance',
  summary: 'Take a quote off the press desk',
  input: ofQuote,
  output: changed,
})

export const removePressQuote = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/press-desk/quotes/:id',
  summary: 'Delete a quote that you added yourself',
  input: ofQuote,
  output: changed,
})

/** A line that has to be there, with a problem of its own. */
const lineOf = (problem: string, most: number) =>
  z
    .string({ error: problem })
    .transform(cleanName)
    .pipe(z.string().min(1, problem).max(most, 'line.tooLong').refine((text) => text.isWellFormed(), 'line.broken'))

export const addPressPicture = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/press-desk/pictures',
  summary: 'A picture for the press, as base64, with what it shows and how it may be used',
  status: 201,
  mostBytes: mostPictureUploadBytes + 4096,
  input: z.strictObject({ slug: SlugInPath, picture: PictureUpload, alternative: lineOf('picture.alternative', 300), credit: OptionalLine(200), licence: lineOf('picture.licence', 200) }),
  output: changed,
})

export const removePressPicture = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/press-desk/pictures/:id',
  summary: 'Delete a picture for the press',
  input: ofQuote,
  output: changed,
})
