import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { readArguments } from '#server/admin/command.ts'
import { findCommand } from '#server/admin/commands.ts'
import { back, openWorld, secret, signOn, type World } from '#tests/support/world.ts'

/** A site with a campaign, a backer, and a sign-on that nobody has confirmed; its secret is in a file, as on a real one. */
export async function openSite(given: Pick<NonNullable<Parameters<typeof openWorld>[0]>, 'log'> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-admin-'))
  const secretFile = join(folder, 'secret')
  writeFileSync(secretFile, secret, { mode: 0o600 })
  const world = await openWorld({ ...given, now: new Date(), env: { SECRET_FILE: secretFile } })
  const { token, campaign } = await world.given.campaign()
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  world.later(1000)
  await world.visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'eve@elm.example'))
  const { config } = world.services
  /** As an operator types it. */
  const admin = (name: string, ...typed: string[]): Promise<string> => {
    const { command, given } = findCommand([name, ...typed])
    return Promise.resolve().then(() => command!.run({ ...readArguments(command!, given), config }))
  }
  return { ...world, token, campaignId: campaign.id, folder, secretFile, config, admin, file: config.databaseUrl.slice('sqlite:'.length) }
}

export type Site = Awaited<ReturnType<typeof openSite>>

/** Past everything that the product would refuse. */
export function tamper(file: string, ...statements: string[]): void {
  const connection = new Connection(file)
  const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[]
  for (const trigger of triggers) connection.exec(`DROP TRIGGER "${trigger}"`)
  for (const statement of statements) connection.exec(statement)
  connection.close()
}

export const rowsIn = (file: string, query: string): Record<string, unknown>[] => {
  const connection = new Connection(file, { readonly: true })
  const rows = connection.prepare(query).all() as Record<string, unknown>[]
  connection.close()
  return rows
}

export const countOf = async ({ visitor }: Pick<World, 'visitor'>): Promise<number> => (await visitor.get('/api/campaigns/homes/count')).body.count as number
