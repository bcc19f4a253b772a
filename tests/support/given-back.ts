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
  ) as form, pg_database_size(current_database()) < 40000000 as is_small`

/**
 * Nobody else is connected meanwhile. Truncated, not deleted from: rows of the next test then lie in the order in which
 * they were written, as in a database made anew.
 */
const emptying = `
  set lock_timeout = '5s';
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  do $$ declare filled text; begin
    select string_agg(format('public.%I', relname), ', ') into filled from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' and pg_relation_size(oid) > 0;
    if filled is not null then execute 'truncate ' || filled || ' cascade'; end if;
  end $$;`

export async function takeGivenBack(server: string): Promise<string | undefined> {
  const [taken] = await answersOf(server, 'delete from given_back where name = (select name from given_back limit 1 for update skip locked) returning name')
  return taken?.name as string | undefined
}

/** To empty a database takes a small part of the time of making one and of what its first connections cost. @returns whether it can be used again. */
export async function giveBack({ server, url, form }: { server: string; url: string; form: string }): Promise<boolean> {
  try {
    const [found] = await answersOf(url, emptying + formOf)
    if (found?.form !== form || !found.is_small) return false
    await answersOf(server, `insert into given_back values ('${new URL(url).pathname.slice(1)}')`)
    return true
  } catch {
    return false
  }
}

export async function answersOf(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const results = [await client.query(sql)].flat()
    return (results.at(-1)?.rows ?? []) as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
