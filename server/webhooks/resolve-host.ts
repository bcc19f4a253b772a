import { lookup } from 'node:dns/promises'
import { chooseAddress, literalIn, mayBe, type Address } from './addresses.rules.ts'

/** All addresses that a name has just now. */
export type Resolve = (hostname: string) => Promise<Address[]>

export const resolveByDns: Resolve = async (hostname) => (await lookup(hostname, { all: true, verbatim: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))

export type Found = { address: Address } | { problem: 'unknown-host' | 'private-address' }

/** The one address to connect to, looked up and looked at anew for each sending: what a name meant yesterday says nothing. */
export async function findAddress(url: URL, { resolve, loopback }: { resolve: Resolve; loopback: boolean }): Promise<Found> {
  if (!mayBe(url, { loopback })) return { problem: 'private-address' }
  const literal = literalIn(url.hostname)
  const addresses = literal ? [literal] : await resolve(url.hostname).catch(() => [])
  if (addresses.length === 0) return { problem: 'unknown-host' }
  const address = chooseAddress(url, addresses, { loopback })
  return address ? { address } : { problem: 'private-address' }
}
