import type * as z from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One thing that may be asked of the product, said once and used by the route, the page, the API description and the tests.
 * `input` is everything that is asked, from path, query and body together; path parameters are those named in `path`,
 * the rest travels in the query (GET) or in the JSON body.
 */
export type Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly method: Method
  /** Files that readers of a page look for beside it stand there. */
  readonly path: `/api/${string}` | `/campaigns/${string}`
  readonly summary: string
  readonly input: Input
  readonly output: Output
  readonly status: 200 | 201 | 202 | 204
  /** Media type of the answer; anything but JSON is a file, whose `output` is `FileAnswer`. */
  readonly produces: string
  /** Data for everybody, which pages of other sites may read too. */
  readonly open: boolean
  /** Of the JSON body, where something large is sent: a list, a picture. */
  readonly mostBytes?: number
  /** It only reads, though it is a POST, and may be asked by a form of any site: nothing of a session is looked at. */
  readonly readsByForm?: true
}

type EndpointDescription<Input extends z.ZodType, Output extends z.ZodType> = Pick<Endpoint<Input, Output>, 'method' | 'path' | 'summary' | 'input' | 'output'> &
  Partial<Pick<Endpoint, 'status' | 'produces' | 'open' | 'mostBytes' | 'readsByForm'>>

export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(said: EndpointDescription<Input, Output>): Endpoint<Input, Output> {
  return { status: 200, produces: 'application/json', open: false, ...said }
}

/** Whether it answers in JSON, plain or with links. */
export const answersJson = ({ produces }: Pick<Endpoint, 'produces'>): boolean => produces === 'application/json' || produces.endsWith('+json')

/** What a caller writes down: defaults and transforms not yet applied. */
export type Asked<E extends Endpoint> = z.input<E['input']>
/** What the product receives: checked, cleaned, complete. */
export type Given<E extends Endpoint> = z.output<E['input']>
export type Answer<E extends Endpoint> = z.output<E['output']>

/** Answers any endpoint: over HTTP in the browser, in the same process on the server. Throws `Refused` when the product says no. */
export type Api = <E extends Endpoint>(endpoint: E, asked: Asked<E>) => Promise<Answer<E>>

/** The names between `:` and `/` of a path. */
export const pathParameters = (path: string): string[] => [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]!)

/** The path with its parameters filled in and percent-encoded. */
export const pathFor = (path: string, values: Record<string, unknown>): string =>
  path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
