import { type CatalogVersion, offeredTerms, type ServiceTier } from '@aftercare/contract-domain/catalog'
import {
  type Cell,
  cellOf,
  compareCover,
  type Coverage,
  type CoverVerdict,
  type DimensionDefinition,
  normalizeCoverage,
  resolveQuoteFacets,
} from '@aftercare/contract-domain/cover'
import {
  type AssetFacts,
  type AssetGroup,
  type BindAddOn,
  LUMP_SUM,
  priceQuote,
} from '@aftercare/contract-domain/pricing'

/** Where a tier stands in the declared order, seen from the tier of the selection. */
export type TierRelation = 'above' | 'below' | 'same'

/** What a selection covers beside a bare tier with its compulsory add-ons; verdicts are the selection's. */
export interface TierComparison {
  readonly tier: ServiceTier
  readonly relation: TierRelation
  readonly verdict: CoverVerdict
  readonly points: readonly {
    readonly definition: DimensionDefinition
    readonly facetKey: string
    readonly verdict: CoverVerdict
    readonly selection: Cell
    readonly tier: Cell
  }[]
}

interface Compared {
  readonly version: CatalogVersion
  /** Tier of the selection. */
  readonly tier: string
  readonly group: Pick<AssetGroup, 'cover' | 'factsRead'>
  readonly bind: BindAddOn
}

/** The selection beside its own tier and every tier that the declared order puts above or below it, in the catalog's order. */
export function compareWithTiers({ version, tier, group, bind }: Compared): readonly TierComparison[] {
  const { above, below } = relativesOf(version, tier)
  const facts = factsAsRead(group.factsRead)
  return version.tiers.flatMap((other): TierComparison[] => {
    const relation =
      other.id === tier ? 'same' : above.has(other.id) ? 'above' : below.has(other.id) ? 'below' : null
    if (relation === null) return []
    const bare = bareCover(version, other, { facts, bind })
    const rules = { definitions: bare.definitions, eventImplications: version.eventImplications }
    const { verdict, points } = compareCover(group.cover.final, bare.cover, rules)
    return [
      {
        tier: other,
        relation,
        verdict,
        points: points.flatMap((point) => {
          const definition = bare.definitions.find(({ id }) => id === point.dimension)
          if (definition === undefined) return []
          return {
            definition,
            facetKey: point.facetKey,
            verdict: point.verdict,
            selection: cellOf(group.cover.final[point.dimension], point.facetKey),
            tier: cellOf(bare.cover[point.dimension], point.facetKey),
          }
        }),
      },
    ]
  })
}

/** Tiers above and below one, through any number of declared pairs. */
function relativesOf({ order }: Pick<CatalogVersion, 'order'>, tier: string) {
  const reach = (from: 'above' | 'below', to: 'above' | 'below') => {
    const found = new Set<string>()
    const pending = [tier]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const pair of order) {
        if (pair[from] !== next || found.has(pair[to])) continue
        found.add(pair[to])
        pending.push(pair[to])
      }
    }
    return found
  }
  return { above: reach('below', 'above'), below: reach('above', 'below') }
}

function factsAsRead(factsRead: AssetGroup['factsRead']): AssetFacts {
  return Object.fromEntries(
    Object.entries(factsRead).flatMap(([id, value]) => {
      if (value === 'missing') return []
      return [[id, value === 'does-not-apply' ? { state: value } : { state: 'known' as const, value }]]
    }),
  )
}

interface BareCover {
  readonly cover: Coverage
  /** Without the facets that are known when quoting. */
  readonly definitions: readonly DimensionDefinition[]
}

interface BareContext {
  readonly facts: AssetFacts
  readonly bind: BindAddOn
}

const normalized = new WeakMap<ServiceTier, Coverage>()

function bareCover(version: CatalogVersion, tier: ServiceTier, context: BareContext): BareCover {
  if ((tier.compulsoryAddOns ?? []).length > 0) {
    const compelled = compelledCover(version, tier, context)
    if (compelled !== null) return compelled
  }
  const own = normalized.get(tier) ?? normalizeCoverage(tier.cover, version.dimensions)
  normalized.set(tier, own)
  return resolveQuoteFacets(own, version.dimensions, context.facts)
}

/** Only pricing knows what add-ons give: the tier is asked for as a buyer would, with nothing but what it compels. */
function compelledCover(
  version: CatalogVersion,
  tier: ServiceTier,
  { facts, bind }: BareContext,
): BareCover | null {
  const [book] = version.priceBooks
  if (book === undefined) return null
  const request = {
    priceBook: book.id,
    priceDate: book.validFrom,
    paymentPlan: LUMP_SUM,
    promotionCodes: [],
    role: '',
    activeLineCount: 0,
    lines: [
      {
        id: tier.id,
        tier: tier.id,
        addOns: (tier.compulsoryAddOns ?? []).map((id) => ({ id, options: {} })),
        termMonths: offeredTerms(tier.terms)[0] ?? 12,
        start: book.validFrom,
        assets: [{ id: tier.id, country: version.catalog.homeCountry ?? '', facts }],
      },
    ],
  }
  const decision = priceQuote(request, { version, identity: { number: 0, hash: '' }, bind })
  const cover = decision.lines[0]?.groups[0]?.cover
  return cover === undefined ? null : { cover: cover.final, definitions: cover.dimensions }
}
