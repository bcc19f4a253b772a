import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { OnceKey, OptionalCountry, OptionalLine, OptionalWebsite, OrganisationName } from './text.ts'

export const Organisation = z.object({ id: z.string(), name: z.string(), website: z.string().optional(), country: z.string().optional() })
export type Organisation = z.infer<typeof Organisation>

export const foundOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisations',
  summary: 'Found an organisation that can lead campaigns; you become its owner',
  status: 201,
  input: z.strictObject({ name: OrganisationName, website: OptionalWebsite, country: OptionalCountry, registerId: OptionalLine(60), key: OnceKey }),
  output: z.object({ organisation: Organisation }),
})

export const listOwnOrganisations = endpoint({
  method: 'GET',
  path: '/api/organisations',
  summary: 'The organisations you act for',
  input: z.strictObject({}),
  output: z.object({ organisations: z.array(Organisation.extend({ role: z.string() })) }),
})
