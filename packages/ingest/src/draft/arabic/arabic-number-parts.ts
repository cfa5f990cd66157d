import { readCount } from '@onrecord/model'

interface Part {
  readonly at: number
  readonly words: string
  readonly bare: string
}

// "ارتفع العدد من 31 إلى 45": two numbers, one after the other, and no range.
const moved = /(?:رتف|زاد|زياد|رفع|قفز|نخفض|انخفاض|تراجع|خفض|عدل|صعد|تعديل|تضاعف)\S*(?:\s[^\s.،؛]+){0,8}\sمن\s$/u

/** The numbers in the words of one: two where it moved from one to the other. */
export const stepsOf = (before: string, wording: string, start: number): Part[] => {
  const steps = /^(\S+)(\s+إلى\s+)(\S.*)$/u.exec(wording)
  const [, low = '', to = '', high = ''] = steps ?? []
  if (steps !== null && readCount(low) !== null && readCount(high) !== null && moved.test(before))
    return [
      { at: start, words: low, bare: low },
      { at: start + low.length + to.length, words: high, bare: high },
    ]
  const one = partsOf(wording, start)
  return one === null ? [] : [one]
}

// The number itself, without "at least" behind its noun; of "2020 إلى 298" the second.
const partsOf = (wording: string, start: number): Part | null => {
  if (readCount(wording) !== null)
    return {
      at: start,
      words: wording,
      bare: wording.replace(/(?:\s+\S+){0,2}\s+(?:على الأقل|على أقل تقدير|تقريبا|تقريباً)$/u, ''),
    }
  const second = /^(\S+\s+(?:إلى|أو)\s+)(\S.*)$/u.exec(wording)
  return second?.[2] === undefined || readCount(second[2]) === null
    ? null
    : { at: start + (second[1]?.length ?? 0), words: second[2], bare: second[2] }
}
