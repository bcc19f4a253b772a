import pg from 'pg'

/** The server's list of databases that earlier tests have given back, whichever process those were in. */
export const listGivenBack = 'create table given_back (name text primary key)'

/** What a test may not have changed of a database that is to be used again: its tables, their columns, triggers, indexes and constraints; and it may not have grown much. */
export const formOf = `
  select concat_ws(' ',
    (select sum(hashtext(concat(relname, relnatts, relkind, relhastriggers))) from pg_class where relnamespace = 'public'::regnamespace),
    (select sum(hashtext(concat(tgname, tgenabled))) from pg_trigger where not tgisinternal),
    (select count(*) from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace and not attisdropped),
    (select count(*) from pg_constraint where connamespace = 'public'::regnamespace)
  ) as form, (select sum(pg_relation_size(oid)) = 0 from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations') as is_empty,
  pg_database_size(current_database()) < 40000000 as is_small`

/** Nobody else is connected meanwhile. No trigger fires: the log lets nobody empty it, and what hangs on a row goes by itself. */
const emptying = `
  set lock_timeout = '5s';
  set session_replication_role = replica;
  select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  create temp table filled as select oid, format('public.%I', relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' and pg_relation_size(oid) > 0;
  do $$ declare each text; begin for each in select name from filled loop execute 'delete from ' || each; end loop; end $$;
  select coalesce(string_agg(name, ', '), 'migrations') as names from filled`

/** Rows of the next test then lie in the order in which they were written, and queries are planned, as in a database made anew. */
const forgetting = `update pg_class set relpages = 0, reltuples = -1 where oid in (select oid from filled); drop table filled;`

export async function takeGivenBack(server: string): Promise<string | undefined> {
  const [taken] = await answersOf(server, 'delete from given_back where name = (select name from given_back limit 1 for update skip locked) returning name')
  return taken?.name as string | undefined
}

/**
 * To empty a database takes a small part of the time of making one and of what its first connections cost. Deleting and sweeping takes a small
 * part of the time of truncating, which makes all tables anew that refer to a filled one, and their indexes.
 * @returns whether it can be used again.
 */
export async function giveBack({ server, url, form }: { server: string; url: string; form: string }): Promise<boolean> {
  if (!(await emptiedAgain({ url, form }))) return false
  await answersOf(server, `insert into given_back values ('${new URL(url).pathname.slice(1)}')`)
  return true
}

/** @returns whether it is now as one made anew. */
export async function emptiedAgain({ url, form }: { url: string; form: string }): Promise<boolean> {
  const [found] = await answersOf(url, emptying, ({ names }) => `vacuum ${String(names)}`, forgetting + formOf).catch(() => [])
  return found?.form === form && found.is_empty === true && found.is_small === true
}

type Row = Record<string, unknown>

/** What the last of the statements answers; each may be made of the first row that the one before has answered. */
export async function answersOf(url: string, ...statements: (string | ((before: Row) => string))[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    let rows: Row[] = []
    for (const statement of statements) rows = [await client.query(typeof statement === 'string' ? statement : statement(rows[0] ?? {}))].flat().at(-1)?.rows ?? []
    return rows
  } finally {
    await client.end()
  }
}
