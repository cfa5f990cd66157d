/** A face as the framework serves it: its address. */
declare module '*.woff2' {
  const address: string
  export default address
}
