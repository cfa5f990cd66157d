import type { Example } from './examples.ts'

/** A language examples are shown in: what it is called, and an example as a whole program in it. */
export interface ExampleLanguage {
  readonly name: string
  readonly program: (example: Example, base: string) => string
}

const curl: ExampleLanguage = {
  name: 'curl',
  program: ({ path }, base) => `curl -sS '${base}${path}'`,
}

const typescript: ExampleLanguage = {
  name: 'TypeScript',
  program: ({ path, client }, base) =>
    client === null
      ? [`const response = await fetch('${base}${path}')`, 'console.log(await response.json())'].join('\n')
      : [
          "import { createClient } from '@onrecord/client'",
          '',
          `const client = createClient({ baseUrl: '${base}' })`,
          `console.log(await ${client})`,
        ].join('\n'),
}

const python: ExampleLanguage = {
  name: 'Python',
  program: ({ path }, base) =>
    [
      'import json, urllib.request',
      '',
      `with urllib.request.urlopen("${base}${path}") as response:`,
      '    print(json.load(response))',
    ].join('\n'),
}

const r: ExampleLanguage = {
  name: 'R',
  program: ({ path }, base) => ['library(jsonlite)', '', `str(fromJSON("${base}${path}"), max.level = 1)`].join('\n'),
}

/** Every language examples are shown in. */
export const exampleLanguages: readonly ExampleLanguage[] = [curl, typescript, python, r]
