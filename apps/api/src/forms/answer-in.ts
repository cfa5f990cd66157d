import type { Context } from 'hono'
import { type Form, forms } from './forms.ts'
import { trim } from './trim.ts'
import { wantedForm } from './wanted-form.ts'

type Body = string | ReadableStream<Uint8Array>

/** How an answer is written in each form it is offered in. JSON forms give their data, the others their text. */
export type Writers = { readonly [Of in Form]?: Of extends 'csv' | 'ndjson' | 'atom' ? () => Body : () => object }

const isText = (form: Form): boolean => form === 'csv' || form === 'ndjson' || form === 'atom'

/** Answers in the form the caller wants. `fields` trims the JSON form, `name` is what a file is saved as. */
export const answerIn = (
  c: Context,
  writers: Writers,
  { fields, name }: { fields?: string | undefined; name?: string } = {},
): Response => {
  const form = wantedForm(c, Object.keys(writers) as Form[])
  const made = writers[form]?.() ?? {}
  const text = isText(form) ? (made as Body) : JSON.stringify(form === 'json' ? trim(made as object, fields) : made)
  c.header('Content-Type', form === 'csv' ? 'text/csv; charset=utf-8; header=present' : typeWithCharset(form))
  c.header('Vary', 'Accept', { append: true })
  if (name !== undefined && form !== 'json')
    c.header(
      'Content-Disposition',
      `${form === 'csv' ? 'attachment' : 'inline'}; filename="${name}.${forms[form].extension}"`,
    )
  return c.body(text, 200)
}

const typeWithCharset = (form: Form): string =>
  forms[form].type.endsWith('json') ? forms[form].type : `${forms[form].type}; charset=utf-8`
