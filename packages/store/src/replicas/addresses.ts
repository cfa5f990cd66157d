import { StoreError } from '../errors.ts'

/** Reads what names one or several servers: addresses with commas between them, each with one host or, as libpq has it, several. */
export const readAddresses = (text: string, setting: string): string[] =>
  text
    .split(/,\s*(?=postgres(?:ql)?:\/\/)/)
    .map((address) => address.trim())
    .flatMap((address) => eachHost(address, setting))

// postgres://account:password@host1:5432,host2:5432/database?parameters; a path of a socket stands in the parameter "host".
const ADDRESS = /^(postgres(?:ql)?:\/\/)([^/?]*@)?([^/?]*)([^?]*)(?:\?(.*))?$/

const eachHost = (address: string, setting: string): string[] => {
  const parts = ADDRESS.exec(address)
  if (!parts)
    throw new StoreError('bad-request', `${setting} is not the address of a PostgreSQL server.`, {
      place: setting,
      advice: 'Write it as postgres://account:password@host:5432/database.',
    })
  const [, scheme = '', account = '', hosts = '', path = '', query = ''] = parts
  const given = new URLSearchParams(query)
  refuseOtherTargets(given, setting)
  const [sockets, ports] = ['host', 'port'].map((name) => given.get(name)?.split(',') ?? [])
  const several = sockets && sockets.length > 0 ? sockets : hosts.split(',')
  if (several.length === 1 && !given.has('target_session_attrs')) return [address]
  return several.map((host, index) => {
    const own = new URLSearchParams(given)
    own.delete('target_session_attrs')
    if (sockets && sockets.length > 0) own.set('host', host)
    const port = ports?.[ports.length === 1 ? 0 : index]
    if (port) own.set('port', port)
    const place = sockets && sockets.length > 0 ? hosts : host
    return `${scheme}${account}${place}${path}${own.size > 0 ? `?${own}` : ''}`
  })
}

// The server that takes writes is what we look for anyway; another wish would be passed over in silence.
const refuseOtherTargets = (given: URLSearchParams, setting: string): void => {
  const target = given.get('target_session_attrs')
  if (target === null || ['any', 'read-write', 'primary'].includes(target)) return
  throw new StoreError('bad-request', `${setting} asks for "target_session_attrs=${target}", which we do not know.`, {
    place: setting,
    advice: 'Leave it out, or write read-write.',
  })
}

/** An address fit for showing: without its password. */
export const withoutPassword = (url: string): string =>
  url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1:***@').replace(/([?&][a-z_]*password=)[^&]*/gi, '$1***')

/** Where a server is, as `host:port`, without account, password and database; "socket" for one on this machine. */
export const placeOf = (url: string): string => {
  const [, , , host = '', , query = ''] = ADDRESS.exec(url) ?? []
  const given = new URLSearchParams(query)
  const name = given.get('host') ?? host
  if (name === '' || name.startsWith('/')) return 'socket'
  const port = given.get('port') ?? '5432'
  return /:\d+$/.test(name) ? name : `${name}:${port}`
}
