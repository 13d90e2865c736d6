/** What a catalog says of a fact, as far as its field and its text need it. */
export interface FactDefinition {
  readonly key: string
  readonly title: string
  readonly type: string
  readonly unit: string | null
  /** Null: any value of the type. */
  readonly keys: readonly { readonly key: string; readonly title: string }[] | null
  /** Of a number, in its unit; null or absent: no such bound. */
  readonly least?: number | null
  readonly most?: number | null
}

/** The country in which an asset stands, by its code. */
export const SITE_COUNTRY = 'site-country'
