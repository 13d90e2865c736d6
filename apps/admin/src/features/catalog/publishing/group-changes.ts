/** What a change is about, in the order in which a release is read. */
export const changeGroups = ['tiers', 'promises', 'add-ons', 'prices', 'ladder', 'other'] as const

export type ChangeGroup = (typeof changeGroups)[number]

/** The group of a change, by its path in the catalog's document. */
export function groupOf(path: string): ChangeGroup {
  const [root = '', , member = '', ...rest] = path.split('/').slice(1)
  switch (root) {
    case 'tiers':
      return member === 'cover' ? 'promises' : 'tiers'
    case 'addOns':
      return member === 'bookPrices' || rest.includes('price') ? 'prices' : 'add-ons'
    case 'priceBooks':
    case 'rateCards':
      return 'prices'
    case 'order':
    case 'ladder':
    case 'referenceAssets':
      return 'ladder'
    default:
      return 'other'
  }
}

/** Changes by what they are about; groups without any are left out. */
export function groupedChanges<Change extends { readonly path: string }>(
  changes: readonly Change[],
): readonly { readonly group: ChangeGroup; readonly changes: readonly Change[] }[] {
  const byGroup = Map.groupBy(changes, ({ path }) => groupOf(path))
  return changeGroups.flatMap((group) => {
    const own = byGroup.get(group)
    return own === undefined ? [] : [{ group, changes: own }]
  })
}
