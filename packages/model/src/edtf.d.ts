/** The part of the `edtf` package we use; it ships without types. */
declare module 'edtf' {
  /** What a parsed expression tells: its first and last moment in milliseconds (UTC); open ends are infinite. */
  export interface Extended {
    readonly type: string
    readonly min: number
    readonly max: number
  }
  export default function edtf(text: string, constraints?: { level?: 0 | 1 | 2; types?: string[] }): Extended
}
