import type { TestProject } from 'vitest/node'
import { setup } from '../support/postgres-server.ts'
import { makeDatabase } from '../drills/own-database.ts'

/** The tests' own PostgreSQL, or the one that DATABASE_URL names. */
export async function openPostgres(): Promise<{ makeDatabase(): Promise<string>; close(): Promise<void> }> {
  const given = process.env.DATABASE_URL
  let url = given?.startsWith('postgres') ? given : ''
  const project = { provide: (name: string, value: string) => void (name === 'postgresUrl' && (url = value)) } as unknown as TestProject
  const stop = url === '' ? await setup(project) : undefined
  const drops: (() => Promise<void>)[] = []
  return {
    makeDatabase: async () => {
      const made = await makeDatabase(url)
      drops.push(made.drop)
      return made.url
    },
    close: async () => {
      for (const drop of drops) await drop()
      await stop?.()
    },
  }
}
