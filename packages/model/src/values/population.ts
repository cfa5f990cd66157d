import { z } from 'zod'
import { affiliation } from '../vocab/affiliation.ts'
import { age } from '../vocab/age.ts'
import { community } from '../vocab/community.ts'
import { occupation } from '../vocab/occupation.ts'
import { sex } from '../vocab/sex.ts'
import { status } from '../vocab/status.ts'

/** The facets a population can be narrowed by; each has a small tree of terms in vocab/. */
export const facets = { status, sex, age, community, affiliation, occupation } as const
/** The name of a facet. */
export type Facet = keyof typeof facets

/** Which people: every facet named must hold; `{}` is everyone. */
export const Population = z
  .object({
    status: status.schema.optional(),
    sex: sex.schema.optional(),
    age: age.schema.optional(),
    community: community.schema.optional(),
    affiliation: affiliation.schema.optional(),
    occupation: occupation.schema.optional(),
  })
  .meta({
    id: 'Population',
    description: 'Which people: every facet named must hold; {} is everyone, and null (unstated) is not the same.',
    examples: [{ status: 'civilian', community: 'alawite' }, {}],
  })
export type Population = z.infer<typeof Population>
