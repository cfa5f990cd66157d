/** The part of the library that is used; it ships no types. */
declare module 'html-encoding-sniffer' {
  interface Options {
    transportLayerEncodingLabel?: string
    defaultEncoding?: string
    xml?: boolean
  }
  const sniff: (bytes: Uint8Array, options?: Options) => string | null
  export default sniff
}
