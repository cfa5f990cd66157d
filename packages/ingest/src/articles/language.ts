/** The language a text looks to be in, by its letters alone: Arabic script or not. */
export const languageByLetters = (text: string): 'ar' | 'en' => {
  const sample = text.slice(0, 20_000)
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic > latin ? 'ar' : 'en'
}
