import { headOfPart, type Part, pageOfPart } from '../../../../../event/part-route.tsx'
import { MatrixPage } from '../../../../../matrix/matrix-page.tsx'
import { matrixPath } from '../../../../../page/addresses.ts'

const part: Part = {
  path: matrixPath,
  title: ({ matrix }, event) => matrix.pageTitle(event),
  description: ({ matrix }, event) => matrix.description(event),
  Shown: MatrixPage,
}

export const generateMetadata = headOfPart(part)

export default pageOfPart(part)
