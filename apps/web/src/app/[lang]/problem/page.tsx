import { headOfProblem } from '../../../page/metadata.ts'
import { Broken } from '../../../page/problem.tsx'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props) => headOfProblem(await languageOf(params))

/** Sent, with status 500, in place of a page that could not be made. */
const Problem = async ({ params }: Props) => <Broken language={await languageOf(params)} />

export default Problem
