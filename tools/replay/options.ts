import { parseArgs } from 'node:util'

export type Options = {
  folder: string
  /** A running server, and where its e-mails are to be caught. Without: it starts one. */
  running?: { url: string; smtp: { host: string; port: number }; token?: string | undefined }
  limit: number
  /** How often the server it starts is killed meanwhile. */
  kills: number
  /** Everybody signs a second time. */
  twice: boolean
  out?: string | undefined
}

export class WrongOptions extends Error {}

export const usage = `npm run replay -- FOLDER [--limit N] [--out DIR] [--kills N] [--twice] [--url URL --smtp HOST:PORT [--token TOKEN]]

FOLDER holds organisations.csv (a column "name"; also website, country, sector) and statement.md, if there is one.
Without --url it starts a server of its own, on DATABASE_URL if that is set, else on a new SQLite file.

  --url URL          a running server
  --smtp HOST:PORT   listen here for the e-mails it sends: its SMTP_URL must point here
  --token TOKEN      act as the lead who made this token; without, it signs in by an e-mailed code
  --kills N          kill -9 the server it starts N times meanwhile, and start it on the same data
  --twice            once all is done, the same letter again into the same campaign: nobody may come on the list
  --limit N          only the first N rows
  --out DIR          where to put the letter; a new temporary folder otherwise`

export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args)
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new WrongOptions('Name one folder that holds organisations.csv.')
  const [limit, kills] = [wholeNumber('limit', values.limit) ?? Infinity, wholeNumber('kills', values.kills) ?? 0]
  if (kills > 0 && values.url !== undefined) throw new WrongOptions('--kills is for the server that it starts itself; leave --url out.')
  return { folder, limit, kills, twice: values.twice ?? false, out: values.out, ...runningServer(values) }
}

function wholeNumber(option: string, typed: string | undefined): number | undefined {
  if (typed !== undefined && !/^[1-9]\d{0,6}$/.test(typed)) throw new WrongOptions(`--${option} is "${typed}". Write a whole number, for example --${option} 20.`)
  return typed === undefined ? undefined : Number(typed)
}

function runningServer({ url, smtp, token }: { url?: string | undefined; smtp?: string | undefined; token?: string | undefined }): Pick<Options, 'running'> {
  if (url === undefined) {
    if (smtp !== undefined || token !== undefined) throw new WrongOptions('--smtp and --token go with --url, the address of a running server.')
    return {}
  }
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new WrongOptions(`--url is "${url}". Write an address, for example --url http://localhost:3000.`)
  const [, host, port] = /^(?:(\[[^\]]+\]|[^:]+):)?(\d{1,5})$/.exec(smtp ?? '') ?? []
  if (!port || Number(port) > 65_535) throw new WrongOptions('With --url, say where to listen for the e-mails of that server, for example --smtp 127.0.0.1:2525.')
  return { running: { url: new URL(url).origin, smtp: { host: (host ?? '127.0.0.1').replaceAll(/[[\]]/g, ''), port: Number(port) }, token } }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { url: text, smtp: text, token: text, limit: text, kills: text, out: text, twice: { type: 'boolean' } } })
  } catch (error) {
    throw new WrongOptions((error as Error).message)
  }
}
