import { editCatalog, type CatalogVersion } from '../../catalog/index.ts'
import { flat, inBoth, type Draw } from '../../testing/index.ts'

/** What an administrator may do next to a random ladder. */
export const EDITS = [
  'price',
  'cell',
  'tier title',
  'settings',
  'where sold',
  'order',
  'discount',
  'dimension title',
]

type EditOf = (version: CatalogVersion, draw: Draw) => CatalogVersion

/** A third tier between the two, so that an edit leaves some pairs alone. */
export function withThirdTier(version: CatalogVersion, { one }: Draw): CatalogVersion {
  const key = 'third'
  const added = editCatalog(version, [
    { addTier: { key, title: inBoth('Third'), copyOf: one(['lower', 'upper']) } },
    {
      order: { pairs: [{ above: 'upper', below: 'lower' }, ...one([[], [{ above: key, below: 'lower' }]])] },
    },
  ])
  return priced(added, { one, tier: key })
}

export function edited(
  version: CatalogVersion,
  draw: Draw,
): { readonly edit: string; readonly after: CatalogVersion } {
  const edit = EDITS[draw.pick(EDITS.length)] ?? ''
  return { edit, after: edits[edit]?.(version, draw) ?? version }
}

const edits: Readonly<Record<string, EditOf>> = {
  price: (version, draw) => priced(version, { ...draw, tier: someTier(version, draw) }),
  cell(version, draw) {
    const tier = someTier(version, draw)
    const other = version.tiers[draw.pick(version.tiers.length)]
    const dimension = version.dimensions[draw.pick(version.dimensions.length)]?.id ?? ''
    const cell = other?.cover[dimension]?.['*'] ?? { state: 'none' }
    return editCatalog(version, [{ tierCover: { tier, dimension, facetKey: '*', cell } }])
  },
  'tier title': (version, draw) =>
    editCatalog(version, [
      { tierTexts: { tier: someTier(version, draw), title: inBoth(`Tier ${draw.pick(1000)}`) } },
    ]),
  settings(version, draw) {
    const entry = version.addOns[draw.pick(version.addOns.length)]
    if (entry === undefined) return version
    return replaced(version, entry.id, {
      settings: { ...entry.settings, price: flat(100 * draw.pick(200)) as never },
    })
  },
  'where sold'(version, draw) {
    const entry = version.addOns[draw.pick(version.addOns.length)]
    if (entry === undefined) return version
    return replaced(version, entry.id, {
      availability: { tiers: draw.one([['lower'], ['upper'], ['third'], ['lower', 'third']]) },
    })
  },
  order: (version, { one }) =>
    editCatalog(version, [
      {
        order: {
          pairs: one([[], [{ above: 'upper', below: 'lower' }], [{ above: 'third', below: 'lower' }]]),
        },
      },
    ]),
  discount: (version, draw) => ({
    ...version,
    priceBooks: version.priceBooks.map((book) => ({
      ...book,
      fleet: {
        title: inBoth('Fleet'),
        byCount: [{ from: 2 + draw.pick(3), percent: draw.one(['5', '10']) }],
        countsActiveLines: false,
        onceLinesIncluded: true,
      },
    })),
  }),
  'dimension title': (version, draw) => ({
    ...version,
    dimensions: version.dimensions.map((definition, place) =>
      place === 0 ? { ...definition, title: inBoth(`Dimension ${draw.pick(1000)}`) } : definition,
    ),
  }),
}

function priced(
  version: CatalogVersion,
  { one, tier }: Pick<Draw, 'one'> & { readonly tier: string },
): CatalogVersion {
  return editCatalog(
    version,
    version.priceBooks.map(({ id, tiers }) => {
      const before = tiers[tier]?.[0]?.price
      const amountMinor =
        (before?.form === 'flat' ? before.amountMinor : 50_000) + one([-3000, -1, 1, 500, 20_000])
      return {
        basePrice: {
          priceBook: id,
          tier,
          component: 'default',
          price: { form: 'flat', amountMinor: Math.max(1, amountMinor) },
        },
      }
    }),
  )
}

function replaced(version: CatalogVersion, id: string, members: object): CatalogVersion {
  return {
    ...version,
    addOns: version.addOns.map((entry) => (entry.id === id ? { ...entry, ...members } : entry)),
  }
}

function someTier({ tiers }: CatalogVersion, { pick }: Draw): string {
  return tiers[pick(tiers.length)]?.id ?? ''
}
