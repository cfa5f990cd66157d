import { headOfPart, type Part, pageOfPart } from '../../../../../event/part-route.tsx'
import { SourcesPage } from '../../../../../event/sources-page.tsx'
import { eventSourcesPath } from '../../../../../page/addresses.ts'

const part: Part = {
  path: eventSourcesPath,
  title: ({ event: words }, event) => words.sourcesOf(event),
  description: ({ event: words }, event) => words.sourcesDescription(event),
  Shown: SourcesPage,
}

export const generateMetadata = headOfPart(part)

export default pageOfPart(part)
