import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Picture } from './pictures.ts'
import { OptionalKind, OrganisationKind } from './signatures.ts'
import { Id, Line, OptionalCountry, OptionalLine, OptionalWebsite, SlugInPath } from './text.ts'

// What is known of the organisation behind a sign-on, for the lead that has it in a campaign.

export const OrganisationRecord = z.object({
  id: z.string(),
  name: z.string(),
  // What the list of the campaign says of it beside its name.
  website: z.string().optional(),
  country: z.string().optional(),
  place: z.string().optional(),
  sector: z.string().optional(),
  kind: OrganisationKind.optional(),
  branchOf: z.string().optional(),
  logo: Picture.optional(),
  /** Numbers in registers, as org-id has them where it is clear which register is meant. `wrong`: the form or the check digits are not that register's. */
  identifiers: z.array(z.object({ identifier: z.string(), wrong: z.enum(['form', 'check']).optional() })),
  formerNames: z.array(z.string()),
  otherNames: z.array(z.string()),
  /** The whole that it is known to be a branch of, where that has a record itself. */
  trunk: z.string().optional(),
  branches: z.array(z.string()),
  /** False where it stands in a campaign of another lead too: then its record is not this lead's to change. */
  mayMend: z.boolean(),
  /** Whether what the list says of it can be changed: its sign-on is on the list, or may come on it again. */
  mayMendDetails: z.boolean(),
})
export type OrganisationRecord = z.infer<typeof OrganisationRecord>

const most = 20
const Names = z.array(Line(300)).max(most, 'knownAs.tooMany').optional()

const path = '/api/campaigns/:slug/signatures/:id/organisation'

export const readOrganisationRecord = endpoint({ method: 'GET', path, summary: 'What is known of the organisation that a sign-on stands for', input: z.strictObject({ slug: SlugInPath, id: Id }), output: z.object({ organisation: OrganisationRecord }) })

export const mendOrganisationRecord = endpoint({
  method: 'PATCH',
  path,
  summary: 'Mend what is known of the organisation: numbers in registers, former and other names, and what the list says of it beside its name. What is left out stays, what is empty goes; the name on the list is not touched',
  input: z.strictObject({
    slug: SlugInPath,
    id: Id,
    identifiers: z.array(Line(120)).max(most, 'knownAs.tooMany').optional(),
    formerNames: Names,
    otherNames: Names,
    website: OptionalWebsite,
    country: OptionalCountry,
    place: OptionalLine(200),
    sector: OptionalLine(200),
    kind: OptionalKind,
    branchOf: OptionalLine(300),
  }),
  output: z.object({ organisation: OrganisationRecord }),
})
