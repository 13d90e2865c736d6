import type { AssetPredicate, Availability } from '../availability.ts'
import type { CatalogVersion, FactDefinition } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { FACT_TYPES } from './check-facts.ts'
import { duplicates, idsOf, unknownAmong, unknownReference } from './faults.ts'

/** Where something is sold: tiers that exist, days in order, predicates over facts that exist. */
export function availabilityFaults(
  version: CatalogVersion,
  availability: Availability | undefined,
  path: Path,
): readonly Fault[] {
  if (availability === undefined) return []
  const { tiers = [], countries = [], asset, from, until } = availability
  const reversed = from !== undefined && until !== undefined && until < from
  return [
    ...unknownAmong(tiers, idsOf(version.tiers), { path: [...path, 'tiers'], noun: 'tier' }),
    ...duplicates(tiers, { path: [...path, 'tiers'], noun: 'tier' }),
    ...duplicates(countries, { path: [...path, 'countries'], noun: 'element' }),
    ...(reversed
      ? [
          {
            path: [...path, 'until'],
            code: 'period-empty',
            params: { from: { date: from }, to: { date: until } },
          } as const,
        ]
      : []),
    ...(asset === undefined ? [] : predicateFaults(asset, version.facts, [...path, 'asset'])),
  ]
}

function predicateFaults(
  predicate: AssetPredicate,
  facts: readonly FactDefinition[],
  path: Path,
): readonly Fault[] {
  if ('all' in predicate)
    return predicate.all.flatMap((part, index) => predicateFaults(part, facts, [...path, 'all', index]))
  if ('any' in predicate)
    return predicate.any.flatMap((part, index) => predicateFaults(part, facts, [...path, 'any', index]))
  if ('not' in predicate) return predicateFaults(predicate.not, facts, [...path, 'not'])
  const definition = facts.find(({ id }) => id === predicate.fact)
  if (definition === undefined) return [unknownReference([...path, 'fact'], 'fact', predicate.fact)]
  return comparisonFaults(predicate, definition, path)
}

/** A list with `in` and only there; an order only where the fact has one; values of the fact's own kind. */
function comparisonFaults(
  { op, value }: Extract<AssetPredicate, { fact: string }>,
  definition: FactDefinition,
  path: Path,
): readonly Fault[] {
  const ordered = definition.type === 'number' || definition.type === 'money' || definition.type === 'date'
  const isList = typeof value === 'object'
  if (isList !== (op === 'in'))
    return [{ path: [...path, 'value'], code: 'comparison-value-wrong', params: { op } }]
  if (!ordered && op !== 'in' && op !== 'is' && op !== 'is-not')
    return [{ path: [...path, 'op'], code: 'comparison-without-order', params: { fact: definition.title } }]
  // An amount is compared by its minor units.
  const type = { text: 'string', date: 'string', number: 'number', money: 'number', boolean: 'boolean' }[
    definition.type
  ]
  return (isList ? value : [value]).flatMap((one, index) => {
    const at = isList ? [...path, 'value', index] : [...path, 'value']
    if (typeof one !== type)
      return [
        {
          path: at,
          code: 'fact-value-wrong',
          params: { fact: definition.title, type: FACT_TYPES[definition.type] },
        } as const,
      ]
    const known = definition.keys === undefined || definition.keys.some(({ id }) => id === one)
    return known ? [] : [unknownReference(at, 'factKey', String(one))]
  })
}
