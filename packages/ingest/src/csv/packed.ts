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
  { name: 'an empty zip', starts: [0x50, 0x4b, 0x05, 0x06], unpack: 'fetch it again' },
  { name: 'packed with gzip', starts: [0x1f, 0x8b], unpack: 'unpack it with gunzip' },
  { name: 'packed with bzip2', starts: [0x42, 0x5a, 0x68], unpack: 'unpack it with bunzip2' },
  { name: 'packed with xz', starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a], unpack: 'unpack it with unxz' },
  { name: 'packed with zstd', starts: [0x28, 0xb5, 0x2f, 0xfd], unpack: 'unpack it with unzstd' },
  { name: 'a 7z archive', starts: [0x37, 0x7a, 0xbc, 0xaf], unpack: 'unpack it' },
  { name: 'an old Excel workbook', starts: [0xd0, 0xcf, 0x11, 0xe0], unpack: 'save the sheet as CSV' },
  { name: 'a PDF', starts: [0x25, 0x50, 0x44, 0x46], unpack: 'ask its publisher for the CSV' },
]

// Where a tar archive says that it is one.
const TAR = 257

/** Refuses a file whose first bytes say that it is an archive or a document and no text. */
export const refusePacked = (start: Uint8Array, place: string): void => {
  const tar = Buffer.from(start.subarray(TAR, TAR + 5)).toString('latin1') === 'ustar'
  const form = tar
    ? { name: 'a tar archive', unpack: 'unpack it with tar -xf' }
    : packed.find(({ starts }) => starts.every((byte, index) => start[index] === byte))
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
    advice: is.startsWith('UTF-16')
      ? 'Save it as UTF-8 (for example: iconv -f UTF-16 -t UTF-8 in.csv > out.csv) and import that.'
      : 'Save it as UTF-8 and import that, for example: iconv -f WINDOWS-1252 -t UTF-8 in.csv > out.csv (for Arabic: -f WINDOWS-1256). Look at the letters that come out.',
  })

/** The refusal of a row with NUL in it: in UTF-16 it is every other byte, elsewhere a slip of whatever wrote the file. */
export const withNul = (row: Buffer, place: string): IngestError => {
  const many = row.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) * 4 > row.length
  if (many) return wrongEncoding(place, 'UTF-16 or no text at all')
  return new IngestError('wrong-encoding', `${place} holds the character NUL, which no text holds.`, {
    place: place.replace(/,$/, ''),
    advice:
      "Fetch the file again. If it is the same, take the character out (tr -d '\\000' < in.csv > out.csv) and say so in the reason.",
  })
}
