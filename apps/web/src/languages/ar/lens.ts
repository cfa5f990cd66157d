import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** Looking at the figures of a question through a lens. */
export const lens: Words['lens'] = {
  choose: 'طريقة العرض',
  none: 'كل الأرقام',
  through: (name) => `من خلال عدسة «${name}»`,
  unknown: (given) => `لا عدسة باسم «${given}»، فعُرضت الأرقام كلها. هذه هي العدسات:`,
  nothing: 'لا تستطيع هذه العدسة استعمال أي من الأرقام هنا.',
  trace: (used) =>
    counted('ar', used, {
      zero: 'لم تستعمل أي قول، وما تركته',
      one: 'القول الذي استعملته، وما تركته',
      two: 'القولان اللذان استعملتهما، وما تركته',
      few: 'الأقوال التي استعملتها ({n})، وما تركته',
      many: 'الأقوال التي استعملتها ({n})، وما تركته',
      other: 'الأقوال التي استعملتها ({n})، وما تركته',
    }),
  used: 'مستعمل',
  dropped: 'متروك',
  droppedAlways: 'متروك في جميعها',
}
