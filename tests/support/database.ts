import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { giveBack, takeGivenBack } from './given-back.ts'
import { onServer } from './on-server.ts'

type Opened = { db: Database; url: string; remove: () => Promise<void> }

/** A migrated database of the kind this run is about, for one test alone. */
export async function openTestDatabase(): Promise<Opened> {
  const { url, drop } = inject('testDatabase') === 'postgres' ? await migratedDatabase() : sqliteFile(inject('sqliteTemplate'))
  const db = await openDatabase(url)
  await db.migrate()
  const remove = async () => {
    await db.close()
    await drop()
  }
  return { db, url, remove }
}

/** An address of a database that is empty: no table, no migration. */
export const emptyDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => (inject('testDatabase') === 'postgres' ? postgresDatabase() : sqliteFile())

function sqliteFile(template?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-db-'))
  if (template) copyFileSync(template, join(folder, 'test.db'))
  return { url: `sqlite:${join(folder, 'test.db')}`, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** One that a test before has given back, or else a copy of the migrated one. */
async function migratedDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const [server, form] = [inject('postgresUrl'), inject('postgresForm')]
  const name = await takeGivenBack(server)
  const { url, drop } = name === undefined ? await postgresDatabase(inject('postgresTemplate')) : databaseOn(server, name)
  return { url, drop: async () => void ((await giveBack({ server, url, form })) || (await drop())) }
}

let made = 0

async function postgresDatabase(template = 'template1') {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${(made += 1)}_${Math.random().toString(36).slice(2, 8)}`
  await onServer(server, `create database ${name} template ${template}`)
  return databaseOn(server, name)
}

function databaseOn(server: string, name: string) {
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  return { url, drop: () => onServer(server, `drop database if exists ${name} with (force)`) }
}
