import type { Example } from './examples.ts'

/** A language examples are shown in: what it is called, and an example as a whole program in it. */
export interface ExampleLanguage {
  readonly name: string
  readonly program: (example: Example, base: string) => string
}

// In an address `$NAME` is a variable of the environment; each language has its own way to read it.
const withVariables = (text: string, read: (name: string) => string): string =>
  text.replace(/\$([A-Z_]+)/g, (_, name: string) => read(name))

const curl: ExampleLanguage = {
  name: 'curl',
  program: ({ path, written }, base) => {
    if (written === undefined) return `curl -sS '${base}${path}'`
    const { method, body } = written
    return [
      `curl -sS -X ${method} "${base}${path}" \\`,
      `  -H "Authorization: Bearer $ONRECORD_KEY"${body ? ' \\' : ''}`,
      ...(body ? ["  -H 'Content-Type: application/json' \\", `  -d '${JSON.stringify(body)}'`] : []),
    ].join('\n')
  },
}

const typescript: ExampleLanguage = {
  name: 'TypeScript',
  program: ({ client, written }, base) => {
    const call = client
      .replace('$BODY', () => JSON.stringify(written?.body))
      .replace(/'\$([A-Z_]+)'/g, (_, name: string) => `process.env.${name} ?? ''`)
    return [
      "import { createClient } from '@onrecord/client'",
      '',
      `const client = createClient({ baseUrl: '${base}'${written ? ', key: process.env.ONRECORD_KEY' : ''} })`,
      `console.log(await ${call})`,
    ].join('\n')
  },
}

const python: ExampleLanguage = {
  name: 'Python',
  program: ({ path, written }, base) => {
    if (written === undefined)
      return [
        'import urllib.request',
        '',
        `with urllib.request.urlopen("${base}${path}") as response:`,
        '    print(response.read().decode())',
      ].join('\n')
    const { method, body } = written
    const address = withVariables(`${base}${path}`, (name) => `{os.environ['${name}']}`)
    return [
      'import json, os, urllib.request',
      '',
      'request = urllib.request.Request(',
      `    f"${address}",`,
      `    method="${method}",`,
      ...(body ? [`    data=json.dumps(json.loads(r'''${JSON.stringify(body)}''')).encode(),`] : []),
      `    headers={"Authorization": f"Bearer {os.environ['ONRECORD_KEY']}", "Content-Type": "application/json"},`,
      ')',
      'with urllib.request.urlopen(request) as response:',
      '    print(response.read().decode())',
    ].join('\n')
  },
}

const r: ExampleLanguage = {
  name: 'R',
  program: ({ path, written }, base) => {
    if (written === undefined) return `cat(readLines("${base}${path}", warn = FALSE), sep = "\\n")`
    const { method, body } = written
    const address = withVariables(`${base}${path}`, (name) => `", Sys.getenv("${name}"), "`)
    return [
      'library(curl)',
      '',
      'handle <- new_handle()',
      `handle_setopt(handle, customrequest = "${method}"${body ? `, postfields = r"(${JSON.stringify(body)})"` : ''})`,
      'handle_setheaders(handle, "Content-Type" = "application/json",',
      '  Authorization = paste("Bearer", Sys.getenv("ONRECORD_KEY")))',
      `answer <- curl_fetch_memory(paste0("${address}"), handle)`,
      'cat(rawToChar(answer$content))',
    ].join('\n')
  },
}

/** Every language examples are shown in. */
export const exampleLanguages: readonly ExampleLanguage[] = [curl, typescript, python, r]
