import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { IngestError } from '../errors.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

/** Finds the addresses of a host name; the system's own unless a test gives another. */
export type Resolver = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

/** Where we may go. */
export interface Reach {
  readonly resolver?: Resolver
  /** Ports beside 80 and 443. */
  readonly ports?: readonly number[]
  /** For tests only: this machine itself, at any port. No command and no setting turns it on. */
  readonly loopback?: boolean
}

const usualPorts = [80, 443]
const SAVE = 'Save the page in a browser and give the file instead.'

/** Refuses an address that is not an ordinary public page, before anything is sent. */
export const refuseOdd = (url: URL, reach: Reach): void => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new IngestError('address-invalid', `Only http and https addresses are fetched, not ${url.protocol}`, {
      place: url.href,
      advice: SAVE,
    })
  if (url.username !== '' || url.password !== '')
    throw new IngestError('address-invalid', 'The address holds an account or a password.', {
      place: url.host,
      advice: 'Take them out: only pages that everyone can read are fetched. Or save the page and give the file.',
    })
  const host = bare(url.hostname)
  if (isIP(host) !== 0 && !mayConnect(host, reach)) throw notPublic(url.href, host)
  const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443))
  if (usualPorts.includes(port) || reach.ports?.includes(port) || reach.loopback) return
  throw new IngestError('address-invalid', `Pages are fetched from ports 80 and 443, not from ${port}.`, {
    place: url.href,
    advice: SAVE,
  })
}

/** Whether a connection to this address may be made. */
export const mayConnect = (address: string, { loopback = false }: Reach): boolean =>
  isPublicAddress(address) || (loopback && isLoopbackAddress(address))

/**
 * A look-up for one connection: the addresses it gives are the ones connected to, so a name that is asked for again and then
 * answers otherwise gains nothing.
 */
export const guardedLookup = (reach: Reach): LookupFunction => {
  const resolver = reach.resolver ?? ((host: string) => lookup(host, { all: true }))
  return (host, options, callback) => {
    resolver(host).then(
      (found) => {
        const open = found.filter(({ address }) => mayConnect(address, reach))
        const first = open[0]
        if (first === undefined)
          return callback(found.length === 0 ? notFound(host) : notPublic(host, found[0]?.address ?? ''), '')
        if (options.all) callback(null, [...open])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}

/** The refusal of an address that is not of the public internet. */
export const notPublic = (place: string, address: string): IngestError =>
  new IngestError('address-private', `${place} leads to ${address}, which is not on the public internet.`, {
    place,
    advice: `Nothing was asked of it. ${SAVE}`,
  })

const notFound = (host: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`no address`), { code: 'ENOTFOUND', host })

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')
