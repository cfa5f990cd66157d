import ipaddr from 'ipaddr.js'

/** Whether an address is one of the public internet: not private, loopback, link-local, shared, reserved or a disguise of these. */
export const isPublicAddress = (text: string): boolean => {
  const address = parse(text)
  if (address === null) return false
  // Everything the library has no other name for is "unicast"; NAT64, 6to4 and Teredo carry an IPv4 address inside and are out.
  return address.range() === 'unicast'
}

/** Whether an address is this machine itself, also written as an IPv6 address with an IPv4 one inside. */
export const isLoopbackAddress = (text: string): boolean => {
  const address = parse(text)
  return address !== null && address.range() === 'loopback'
}

const parse = (text: string): ipaddr.IPv4 | ipaddr.IPv6 | null => {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  // process() turns ::ffff:127.0.0.1 into 127.0.0.1, so that the IPv4 address is what is judged.
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null
}
