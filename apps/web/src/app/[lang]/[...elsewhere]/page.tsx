import { headOfProblem } from '../../../page/metadata.ts'
import { Missing } from '../../../page/problem.tsx'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props) => headOfProblem(await languageOf(params))

/** Any address no other page answers to. */
const Elsewhere = async ({ params }: Props) => <Missing language={await languageOf(params)} />

export default Elsewhere
