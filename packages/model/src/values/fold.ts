// Marks that change how a letter sounds and not which word it is: Latin accents, Hebrew points, Arabic tashkeel and the
// hamza that stands on or under a letter. Marks of other scripts are letters in all but name, so they stay.
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff]/g

// Tatweel, the half rings of transliterated ayn and hamza, and what is never seen: joiners, bidi controls, soft hyphens.
const unseen = /[\u0640\u02be\u02bf\p{Cf}]/gu

const letters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  '٬': ',',
  '،': ',',
  '٫': '.',
  '٪': '%',
  '؟': '?',
  '؛': ';',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  ʻ: "'",
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const lettered = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

const digits = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * A text as it is compared with what somebody typed, in Latin and Arabic script: without case, accents, tashkeel and
 * tatweel, with one form for each alef, ya, kaf and ta marbuta, Latin digits and single spaces.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(marks, '')
    .toLowerCase()
    .replace(lettered, (letter) => letters[letter] ?? letter)
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
