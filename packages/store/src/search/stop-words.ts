import { foldText } from '@onrecord/model'

const english =
  'a al an and are as at be been but by el for from had has have he her his in is it its not of on or she that the their ' +
  'there they this to was were which who will with'

const arabic = 'من في على إلى عن أن إن ما لا لم لن هذا هذه ذلك التي الذي الذين كان كانت هو هي هم مع أو ثم قد و ب ل ك ف'

/** Words so common that they are only looked for within a phrase, or when nothing else is asked for. */
export const stopWords: ReadonlySet<string> = new Set(foldText(`${english} ${arabic}`).split(' '))
