import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Press } from './press.ts'
import { PressDesk } from './press-desk.ts'
import { ClockTime, SlugInPath, TimeZone, Token } from './text.ts'

// Before a campaign is public, journalists may read it by a link, and keep it to themselves until a time.

const changed = z.object({ desk: PressDesk })
const ofDesk = z.strictObject({ slug: SlugInPath })

export const setEmbargo = endpoint({
  method: 'PUT',
  path: '/api/campaigns/:slug/press-desk/embargo',
  summary: 'Until when journalists with the preview link publish nothing; makes that link',
  input: ofDesk.extend({ until: ClockTime, zone: TimeZone }),
  output: changed,
})

export const renewPreviewLink = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/press-desk/embargo/link',
  summary: 'Make a new preview link; the one before stops working',
  input: ofDesk,
  output: changed,
})

export const endEmbargo = endpoint({
  method: 'DELETE',
  path: '/api/campaigns/:slug/press-desk/embargo',
  summary: 'End the preview: its link opens nothing any more',
  input: ofDesk,
  output: changed,
})

const Embargo = z.object({ until: z.iso.datetime(), zone: z.string() })

/** What a preview link opens: the preview; once the campaign is public, its address; in between, word that the embargo is over. */
export const Preview = z.discriminatedUnion('state', [
  z.object({ state: z.literal('embargoed'), embargo: Embargo, press: Press, statement: z.object({ title: z.string(), ask: z.string(), html: z.string(), locale: z.string(), /** Published, so that its words no longer change. */ frozen: z.boolean() }) }),
  z.object({ state: z.literal('over'), embargo: Embargo, locale: z.string() }),
  z.object({ state: z.literal('public'), slug: z.string(), locale: z.string() }),
])
export type Preview = z.infer<typeof Preview>

export const openPreview = endpoint({
  method: 'GET',
  path: '/api/previews/:token',
  summary: 'A campaign under embargo, for whoever has the link; changes nothing',
  input: z.strictObject({ token: Token }),
  output: Preview,
})
