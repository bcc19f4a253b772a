import * as z from 'zod'
import { FileAnswer } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { SlugInPath } from './text.ts'
import { Lang } from './translations.ts'

// What other sites show of a campaign: a picture where its address is shared, and a frame where somebody puts it on a page of theirs.

export const sharePictureSize = { width: 1200, height: 630 } as const
/** Of the frame, where nobody says otherwise; it is whole from 300 pixels of width on, and five names of a line fit into its height. */
export const embedSize = { width: 480, height: 640, least: 280 } as const

export const readSharePicture = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/picture.png',
  summary: 'The picture that stands for a campaign where its address is shared: 1200 by 630 pixels, with title, ask, lead and count; with `lang`, in that language of the statement',
  produces: 'image/png',
  open: true,
  input: z.strictObject({ slug: SlugInPath, lang: Lang }),
  output: FileAnswer,
})

const Pixels = z.union([z.number(), z.string().regex(/^\d{1,5}$/, 'number.wrong').transform(Number)], { error: 'number.wrong' }).pipe(z.number().int('number.wrong').min(1, 'number.tooSmall').max(10_000, 'number.tooLarge'))

export const readEmbedding = endpoint({
  method: 'GET',
  path: '/api/oembed',
  open: true,
  summary: 'oEmbed 1.0: the address of a campaign’s page, in any of its languages, as a frame to put on another site; JSON alone',
  input: z.strictObject({
    url: z.string({ error: 'missing' }).max(2000, 'text.tooLong'),
    format: z.string().max(20, 'wrong').optional(),
    maxwidth: Pixels.optional(),
    maxheight: Pixels.optional(),
    /** "Do not track", as some readers ask: nobody is tracked anyway. */
    dnt: z.string().max(10, 'wrong').optional(),
  }),
  output: z.object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    author_name: z.string(),
    author_url: z.string().optional(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.number(),
    html: z.string(),
    width: z.number(),
    height: z.number(),
    thumbnail_url: z.string(),
    thumbnail_width: z.number(),
    thumbnail_height: z.number(),
  }),
})
