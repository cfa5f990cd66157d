// The file is three megabytes: its type is said here, so that the compiler need not work it out.
declare module 'world-atlas/countries-10m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'

  const atlas: Topology<{ countries: GeometryCollection; land: GeometryCollection }>
  export default atlas
}
