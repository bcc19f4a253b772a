import type { Api, Endpoint } from '#contracts/endpoint.ts'

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

/** Built pages carry their own copy of every endpoint; the server knows its own. Method and path are what they agree on. */
export function withOwnEndpoints(endpoints: Iterable<Endpoint>): (api: Api) => Api {
  const own = new Map([...endpoints].map((endpoint) => [nameOf(endpoint), endpoint]))
  return (api) => (endpoint, asked) => api((own.get(nameOf(endpoint)) as typeof endpoint | undefined) ?? endpoint, asked)
}
