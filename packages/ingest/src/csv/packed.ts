import { IngestError } from '../errors.ts'

interface Form {
  readonly name: string
  readonly starts: readonly number[]
  readonly unpack: string
}

// What files that are no text begin with.
const packed: readonly Form[] = [
  {
    name: 'a zip (or an Excel workbook)',
    starts: [0x50, 0x4b, 0x03, 0x04],
    unpack: 'unzip it, or save the sheet as CSV',
  },
  { name: 'packed with gzip', starts: [0x1f, 0x8b], unpack: 'unpack it with gunzip' },
  { name: 'packed with bzip2', starts: [0x42, 0x5a, 0x68], unpack: 'unpack it with bunzip2' },
  { name: 'packed with xz', starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a], unpack: 'unpack it with unxz' },
  { name: 'packed with zstd', starts: [0x28, 0xb5, 0x2f, 0xfd], unpack: 'unpack it with unzstd' },
  { name: 'a 7z archive', starts: [0x37, 0x7a, 0xbc, 0xaf], unpack: 'unpack it' },
  { name: 'an old Excel workbook', starts: [0xd0, 0xcf, 0x11, 0xe0], unpack: 'save the sheet as CSV' },
  { name: 'a PDF', starts: [0x25, 0x50, 0x44, 0x46], unpack: 'ask its publisher for the CSV' },
]

/** Refuses a file whose first bytes say that it is an archive or a document and no text. */
export const refusePacked = (start: Uint8Array, place: string): void => {
  const form = packed.find(({ starts }) => starts.every((byte, index) => start[index] === byte))
  if (form)
    throw new IngestError('packed', `${place} is ${form.name}, not a text file.`, {
      place,
      advice: `Please ${form.unpack} and import what comes out.`,
    })
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw wrongEncoding(place, 'UTF-16')
}

/** The refusal of text in another encoding than UTF-8. */
export const wrongEncoding = (place: string, is: string): IngestError =>
  new IngestError('wrong-encoding', `${place} is not UTF-8 text: it looks like ${is}.`, {
    place: place.replace(/,$/, ''),
    advice: `Save it as UTF-8 (for example: iconv -f ${is.startsWith('UTF-16') ? 'UTF-16' : 'LATIN1'} -t UTF-8 in.csv > out.csv) and import that.`,
  })
