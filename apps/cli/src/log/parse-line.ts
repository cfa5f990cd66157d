import { unreadable } from './refused.ts'

/** Reads a text that must be JSON; refused with its place if it is not. */
export const parseLine = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable('A line is not JSON.', place, cause)
  }
}
