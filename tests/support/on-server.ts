import pg from 'pg'

/** One statement by a connection of its own, as creating and dropping databases needs it. */
export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
