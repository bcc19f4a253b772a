import * as contract from '#contracts/registers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findRegisterEntry, listRegisterImports } from '#db/queries/registers.ts'
import { anyone } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { refuseAskedTooOften } from './asked-lately.ts'
import { presentRegistered } from './registers.present.ts'
import { searchRegisters } from './search-registers.ts'

/** Registers change once a day at most, and say nothing of who signed what. */
export const forMinutes = 'public, max-age=300'

export const registerRoutes = [
  route(contract.searchRegisters, anyone, async ({ services, input: { q, limit }, caller, reply }) => {
    refuseAskedTooOften(services, caller.network)
    const found = await searchRegisters(services.db, { q, most: limit })
    reply.headers['Cache-Control'] = forMinutes
    return { results: found.map(({ entry }) => presentRegistered(entry, q)) }
  }),

  route(contract.readRegistered, anyone, async ({ services, input: { id }, caller, reply }) => {
    refuseAskedTooOften(services, caller.network)
    const entry = await findRegisterEntry(services.db, id)
    if (!entry) throw new Refusal('register.unknown')
    reply.headers['Cache-Control'] = forMinutes
    return { entry: presentRegistered(entry) }
  }),

  route(contract.readRegisters, anyone, async ({ services: { db }, reply }) => {
    const newest = new Map((await listRegisterImports(db)).toReversed().map((each) => [each.register, each]))
    reply.headers['Cache-Control'] = forMinutes
    return { registers: [...newest.values()].map(({ register, finishedAt, startedAt }) => ({ code: register, readAt: (finishedAt ?? startedAt).toISOString() })) }
  }),
]
