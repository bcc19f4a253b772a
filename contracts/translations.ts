import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Ask, Locale, LocaleOfTranslation, OptionalDraftRevision, SlugInPath, StatementBody, Title, unfinished } from './text.ts'

/** Which of a version's languages to read; without it, the authoritative one. */
export const Lang = z.preprocess((given) => (given === '' ? undefined : given), Locale.optional())

/** A language in which a version can be read. Organisations sign the authoritative one. */
export const VersionLanguage = z.object({ locale: z.string(), title: z.string(), authoritative: z.boolean() })
export type VersionLanguage = z.infer<typeof VersionLanguage>

/** A translation, frozen together with its version and hashed by the same rule. */
export const Translation = z.object({ locale: z.string(), title: z.string(), ask: z.string(), body: z.string(), html: z.string(), hash: z.string() })
export type Translation = z.infer<typeof Translation>

/**
 * Of a translation that is being written. `unfinished`: a part is missing. `outdated`: the authoritative text was changed after it. Neither is published
 * without a word of the lead.
 */
export const translationStates = ['empty', 'unfinished', 'outdated', 'complete'] as const
export const TranslationState = z.enum(translationStates)
export type TranslationState = z.infer<typeof TranslationState>

export const DraftTranslation = z.object({ locale: z.string(), title: z.string(), ask: z.string(), body: z.string(), revision: z.number(), updatedAt: z.iso.datetime(), state: TranslationState })
export type DraftTranslation = z.infer<typeof DraftTranslation>

/** What becomes of a translation when its version is published. */
export const TranslationChoices = z.record(z.string().max(35, 'locale.wrong'), z.enum(['publish', 'leave-out'], { error: 'translation.choose' }))
export type TranslationChoices = z.infer<typeof TranslationChoices>

export const mostTranslations = 30

export const listTranslations = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/draft/translations',
  summary: 'The translations of the draft, and where each stands',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ /** The language of the draft itself: what organisations sign. */ authoritative: z.string(), translations: z.array(DraftTranslation.omit({ body: true }).extend({ /** The version in force has exactly these words. */ isPublished: z.boolean() })) }),
})

export const readTranslation = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/draft/translations/:locale',
  summary: 'A translation of the draft as it is being written',
  input: z.strictObject({ slug: SlugInPath, locale: LocaleOfTranslation }),
  output: z.object({ translation: DraftTranslation }),
})

export const saveTranslation = endpoint({
  method: 'PUT',
  path: '/api/campaigns/:slug/draft/translations/:locale',
  summary: 'Add a translation, or save it; with `revision`, only if nobody has saved a newer one since (0: if there is none yet). Every part may be empty while it is being written',
  input: z.strictObject({ slug: SlugInPath, locale: LocaleOfTranslation, title: unfinished(Title), ask: unfinished(Ask), body: StatementBody, revision: OptionalDraftRevision }),
  output: z.object({ translation: DraftTranslation }),
})

export const removeTranslation = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/draft/translations/:locale',
  summary: 'Delete a translation of the draft; what is published stays',
  input: z.strictObject({ slug: SlugInPath, locale: LocaleOfTranslation }),
  output: z.object({ /** What was deleted, to be put back from; nothing where there was none. */ removed: DraftTranslation.nullable() }),
})
