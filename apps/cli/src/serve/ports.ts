import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { CliError } from '../errors.ts'
import { holderOf } from './port-holder.ts'

/** A port somebody asked for, and the option it was asked with. */
export interface Asked {
  readonly option: string
  readonly what: string
  readonly port: number
}

/** Refuses ports that cannot be had, before anything is started; a port of 0 becomes one that is free. */
export const checkPorts = async (host: string, asked: readonly Asked[]): Promise<number[]> => {
  const ports: number[] = []
  for (const { option, what, port } of asked) {
    if (port !== 0 && ports.includes(port))
      throw new CliError('same-port', `The API and the site cannot both have port ${port}.`, {
        place: option,
        advice: `Give one of them another port, for example ${option} ${port + 1}.`,
      })
    ports.push(await check(host, { option, what, port }))
  }
  return ports
}

const check = async (host: string, { option, what, port }: Asked): Promise<number> => {
  if (port === 0) return tryListen(host, 0)
  try {
    await tryListen(host, port)
    // "localhost" may lead a browser to ::1 first, and a Mac lets two programs share a port on different addresses.
    for (const address of ['127.0.0.1', '::1']) if (await answers(address, port)) throw inUseCode()
    return port
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') throw await inUse(option, what, port, error)
    throw new CliError('port-refused', `The system does not let this account use port ${port} of ${host} (${code}).`, {
      place: `${host}:${port}`,
      advice: port < 1024 ? `Choose a port above 1023 with ${option}.` : 'Check --host and --port.',
      cause: error,
    })
  }
}

const tryListen = async (host: string, port: number): Promise<number> => {
  const server = createServer()
  server.listen({ host, port, exclusive: true })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : port
}

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const settle = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', settle(true)).on('error', settle(false)).on('timeout', settle(false))
  })

const inUseCode = (): Error => Object.assign(new Error('address already in use'), { code: 'EADDRINUSE' })

const inUse = async (option: string, what: string, port: number, cause: unknown): Promise<CliError> => {
  const holder = await holderOf(port)
  return new CliError('port-in-use', `Port ${port}, wanted for ${what}, is in use${holder ? ` by ${holder}` : ''}.`, {
    place: `port ${port}`,
    advice: `Stop what uses it, or choose another port with ${option} <port>.`,
    cause,
  })
}
