const ADDRESS = /\b(postgres(?:ql)?:\/\/[^\s:@/'"]*):[^\s'"]*@/gi
const PARAMETER = /([?&][a-z_]*password=)[^&\s'"]*/gi

/** Text fit for showing: without the password of any database address in it, and without the one we were started with. */
export const withoutSecrets = (text: string, data: string | undefined = process.env.ONRECORD_DATA): string => {
  const hidden = text.replace(ADDRESS, '$1:***@').replace(PARAMETER, '$1***')
  return secretsOf(data).reduce((shown, secret) => shown.replaceAll(secret, '***'), hidden)
}

// A password may turn up alone, in a driver's message for instance. Very short ones would blot out ordinary words.
const secretsOf = (data: string | undefined): string[] => {
  if (!data || !URL.canParse(data)) return []
  const url = new URL(data)
  const given = [url.password, url.searchParams.get('password') ?? '']
  return given.flatMap((secret) => [secret, decoded(secret)]).filter((secret) => secret.length >= 4)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
