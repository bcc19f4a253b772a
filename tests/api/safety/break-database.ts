import Connection from 'better-sqlite3'
import pg from 'pg'

/** Takes a table away behind the back of the running site, so that whatever needs it breaks. */
export async function dropTable(url: string, table: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const connection = new Connection(url.slice('sqlite:'.length))
    connection.exec(`DROP TABLE ${table}`)
    connection.close()
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`DROP TABLE ${table}`)
  await client.end()
}
