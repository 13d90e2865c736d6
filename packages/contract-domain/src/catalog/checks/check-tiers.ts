import type { CatalogVersion, ServiceTier } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { availabilityFaults } from './check-availability.ts'
import { coverageFaults, delayFaults } from './check-cover.ts'
import { duplicates, idsOf, unknownAmong, unknownReference } from './faults.ts'

/** Tiers: their cover fits its dimensions, what they name exists, their terms can be sold. */
export function checkTiers(version: CatalogVersion): readonly Fault[] {
  return [
    ...duplicates(
      version.tiers.map(({ id }) => id),
      { path: ['tiers'], noun: 'tier' },
    ),
    ...version.tiers.flatMap((tier, index) => tierFaults(version, tier, ['tiers', index])),
  ]
}

function tierFaults(version: CatalogVersion, tier: ServiceTier, path: Path): readonly Fault[] {
  return [
    ...coverageFaults(version.dimensions, tier.cover, [...path, 'cover']),
    ...Object.keys(tier.provenance ?? {}).flatMap((dimension) =>
      idsOf(version.dimensions).has(dimension)
        ? []
        : [unknownReference([...path, 'provenance', dimension], 'dimension', dimension)],
    ),
    ...exclusionFaults(version, tier, [...path, 'exclusions']),
    ...termFaults(tier, [...path, 'terms']),
    ...duplicates(tier.starts ?? [], { path: [...path, 'starts'], noun: 'startRule' }),
    ...availabilityFaults(version, tier.availability, [...path, 'availability']),
    ...(tier.availability?.tiers === undefined
      ? []
      : [{ path: [...path, 'availability', 'tiers'], code: 'tiers-of-a-tier' } as const]),
    ...rateCardFaults(version, tier, [...path, 'rateCard']),
    ...compulsoryFaults(version, tier, [...path, 'compulsoryAddOns']),
    ...delayFaults(version.dimensions, tier.delay, [...path, 'delay']),
  ]
}

function exclusionFaults(version: CatalogVersion, tier: ServiceTier, path: Path): readonly Fault[] {
  const causes = causesOf(version)
  return [
    ...tier.exclusions.flatMap(({ cause }, index) =>
      causes.has(cause) ? [] : [unknownReference([...path, index, 'cause'], 'cause', cause)],
    ),
    ...duplicates(
      tier.exclusions.map(({ clause, cause }) => `${clause} ${cause}`),
      { path, noun: 'cause' },
    ),
  ]
}

/** Every key of a `cause` facet; `other` always is one. */
export function causesOf({ dimensions }: CatalogVersion): ReadonlySet<string> {
  const facets = dimensions.flatMap(({ facets }) => facets.filter(({ id }) => id === 'cause'))
  return new Set(['other', ...facets.flatMap(({ keys }) => keys.map(({ id }) => id))])
}

function termFaults({ terms }: ServiceTier, path: Path): readonly Fault[] {
  if ('months' in terms)
    return duplicates(terms.months.map(String), { path: [...path, 'months'], noun: 'term' })
  const { minMonths, maxMonths, stepMonths } = terms
  if (maxMonths < minMonths)
    return [
      {
        path: [...path, 'maxMonths'],
        code: 'terms-reversed',
        params: { least: String(minMonths), most: String(maxMonths) },
      },
    ]
  return (maxMonths - minMonths) % stepMonths === 0
    ? []
    : [
        {
          path: [...path, 'stepMonths'],
          code: 'terms-step-misses-end',
          params: { step: String(stepMonths), most: String(maxMonths) },
        },
      ]
}

function rateCardFaults(version: CatalogVersion, tier: ServiceTier, path: Path): readonly Fault[] {
  if (tier.rateCard === undefined)
    return tier.timeAndMaterials === true ? [{ path, code: 'rate-card-missing' }] : []
  return idsOf(version.rateCards).has(tier.rateCard)
    ? []
    : [unknownReference(path, 'rateCard', tier.rateCard)]
}

/** A compulsory add-on must exist and be sold on the tier that demands it. */
function compulsoryFaults(version: CatalogVersion, tier: ServiceTier, path: Path): readonly Fault[] {
  const compulsory = tier.compulsoryAddOns ?? []
  return [
    ...unknownAmong(compulsory, idsOf(version.addOns), { path, noun: 'addOn' }),
    ...duplicates(compulsory, { path, noun: 'addOn' }),
    ...compulsory.flatMap((id, index) => {
      const tiers = version.addOns.find((addOn) => addOn.id === id)?.availability?.tiers
      return tiers === undefined || tiers.includes(tier.id)
        ? []
        : [
            {
              path: [...path, index],
              code: 'compulsory-not-sold-here',
              params: { addOn: id, tier: tier.title },
            } as const,
          ]
    }),
  ]
}
