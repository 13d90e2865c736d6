/** What a path of a check leads to, to be named and opened. */
export type Place =
  | { readonly kind: 'pair'; readonly above: string; readonly below: string }
  | { readonly kind: 'price'; readonly tier: string }
  | { readonly kind: 'price-book'; readonly priceBook: string }
  | { readonly kind: 'cover'; readonly tier: string; readonly dimension: string | null }
  | { readonly kind: 'tier'; readonly tier: string }
  | { readonly kind: 'add-on'; readonly addOn: string }
  /** Null: the list of them. */
  | { readonly kind: 'asset'; readonly asset: string | null }
  | { readonly kind: 'elsewhere' }

/** Ids stand in a path in place of indexes; one that holds a slash is escaped as in JSON pointers. */
export function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function placeOf(path: string): Place {
  const [root = '', id = '', member = '', name = ''] = segmentsOf(path)
  if (root === 'referenceAssets') return { kind: 'asset', asset: id === '' ? null : id }
  if (id === '') return { kind: 'elsewhere' }
  switch (root) {
    case 'order':
      return member === '' ? { kind: 'elsewhere' } : { kind: 'pair', above: id, below: member }
    case 'tiers':
      return member === 'cover'
        ? { kind: 'cover', tier: id, dimension: name === '' ? null : name }
        : { kind: 'tier', tier: id }
    case 'priceBooks':
      return member === 'tiers' && name !== ''
        ? { kind: 'price', tier: name }
        : { kind: 'price-book', priceBook: id }
    case 'addOns':
      return { kind: 'add-on', addOn: id }
    default:
      return { kind: 'elsewhere' }
  }
}
