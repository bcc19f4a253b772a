import ipaddr from 'ipaddr.js'

export type Address = { address: string; family: 4 | 6 }

/** Whether an address is one of the public internet. Everything else (own machine, own network, cloud metadata, carrier's, documentation, multicast, translated) is refused. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` takes an IPv4 address out of its IPv6 wrapping.
  const parsed = ipaddr.process(address)
  // An IPv6 address of the internet begins with 2000::/3; Teredo, 6to4 and NAT64 lead to an IPv4 address that is not looked at.
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3))
}

export const isLoopbackAddress = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

/** The address that a host in a URL already is; nothing where it is a name. */
export function literalIn(hostname: string): Address | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return undefined
  return { address: bare, family: ipaddr.parse(bare).kind() === 'ipv4' ? 4 : 6 }
}

type Rules = { /** Only for development, and never in production. */ loopback: boolean }

/** Whether messages may go to such a URL at all: https at its own port, or, where development asks for it, this very machine. */
export function mayBe({ protocol, port }: Pick<URL, 'protocol' | 'port'>, { loopback }: Rules): boolean {
  return loopback ? protocol === 'https:' || protocol === 'http:' : protocol === 'https:' && port === ''
}

/** Which of the addresses that a name has is written to. One that may not be spoils all: such a name is not to be trusted. */
export function chooseAddress(url: Pick<URL, 'protocol' | 'port'>, addresses: readonly Address[], { loopback }: Rules): Address | undefined {
  const isOwn = addresses.every(({ address }) => isLoopbackAddress(address))
  if (loopback && isOwn) return addresses[0]
  return url.protocol === 'https:' && url.port === '' && addresses.every(({ address }) => isPublic(address)) ? addresses[0] : undefined
}
