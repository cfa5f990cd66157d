const ADDRESS = /\b(postgres(?:ql)?:\/\/[^\s:@/'"]*):[^\s'"]*@/gi
const LOG_KEY = /PRIVATE\+KEY\+[^\s'"]*/g
const PARAMETER = /([?&][a-z_]*password=)[^&\s'"]*/gi

/** Text fit for showing: without the password of any database address in it, and without those we were started with. */
export const withoutSecrets = (text: string, data: string | undefined = addresses()): string => {
  const hidden = text.replace(ADDRESS, '$1:***@').replace(PARAMETER, '$1***').replace(LOG_KEY, 'PRIVATE+KEY+***')
  return secretsOf(data).reduce((shown, secret) => shown.replaceAll(secret, '***'), hidden)
}

const addresses = (): string => [process.env.ONRECORD_DATA, process.env.ONRECORD_READ].filter(Boolean).join(',')

// A password may turn up alone, in a driver's message for instance. Very short ones would blot out ordinary words.
const secretsOf = (data = ''): string[] =>
  data
    .split(/,\s*(?=postgres(?:ql)?:)/)
    .flatMap((address) => [
      /^\w+:\/\/[^:@/]*:([^/?]*)@/.exec(address)?.[1] ?? '',
      ...[...address.matchAll(/[?&][a-z_]*password=([^&]*)/gi)].map(([, given]) => given ?? ''),
    ])
    .flatMap((secret) => [secret, decoded(secret)])
    .filter((secret) => secret.length >= 4)

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
