import type { FactDefinition, FactValue } from './catalog-version.ts'

/** A fact not listed is *missing*: what reads it is unknown. `does-not-apply` makes a factor 1. */
export type AssetFacts = Readonly<Record<string, AssetFact>>

export type AssetFact =
  | { readonly state: 'known'; readonly value: FactValue }
  | { readonly state: 'does-not-apply' }

export type FactReading = AssetFact | { readonly state: 'missing' }

/** What is recorded of one fact. */
export function readFact(facts: AssetFacts, id: string): FactReading {
  return (Object.hasOwn(facts, id) ? facts[id] : undefined) ?? { state: 'missing' }
}

/**
 * The facts with the catalog's `assumed` default in place of each missing one, and which those are: a line that
 * used one says so (domain §4 "Missing facts"). Without definitions nothing is assumed.
 */
export function withAssumedFacts(
  facts: AssetFacts,
  definitions: readonly FactDefinition[],
): { readonly facts: AssetFacts; readonly assumed: readonly string[] } {
  const assumed = definitions.filter(
    (definition) => definition.assumed !== undefined && readFact(facts, definition.id).state === 'missing',
  )
  if (assumed.length === 0) return { facts, assumed: [] }
  const defaults = assumed.flatMap(({ id, assumed: value }) =>
    value === undefined ? [] : [[id, { state: 'known', value }] as const],
  )
  return { facts: { ...facts, ...Object.fromEntries(defaults) }, assumed: assumed.map(({ id }) => id) }
}
