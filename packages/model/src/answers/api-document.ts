import { z } from 'zod'

/** This API, described for programs. */
export const OpenApiDocument = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OpenApi', description: 'This API as an OpenAPI 3.1 document.' })
export type OpenApiDocument = z.infer<typeof OpenApiDocument>

/** The addresses for programs that read maps, described for them. */
export const OgcApi = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OgcApi', description: 'The addresses for programs that read maps, as an OpenAPI 3.0 document.' })
export type OgcApi = z.infer<typeof OgcApi>
