import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A new database on that server, so that no drill meets what another left. */
export async function makeDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `drill_${randomBytes(6).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await command(serverUrl, `create database ${name}`)
  return { url: url.href, drop: () => command(serverUrl, `drop database if exists ${name} with (force)`) }
}

async function command(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
