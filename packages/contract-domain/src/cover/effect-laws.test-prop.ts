import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEffects } from './apply-effects.ts'
import { arbitraryCell, arbitraryCover, arbitraryKnownCell, arbitraryValue } from './arbitrary-cover.ts'
import { cellAtLeast, type CoverRules } from './cell-order.ts'
import { coverAtLeast } from './compare-cover.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { AddOnEffect, CoverEffect, CoverTarget } from './effect.ts'
import { everyKind, parts, seats, visits } from './example-dimensions.ts'
import { facetKeysOf, keysOfFacet } from './facet-keys.ts'
import { normalizeCoverage } from './normalize-coverage.ts'

const rules: CoverRules = { definitions: everyKind, eventImplications: [] }

const causes = fc.subarray([...keysOfFacet(parts.facets[0])], { minLength: 1 })
const targetOf = (definition: DimensionDefinition): fc.Arbitrary<CoverTarget> =>
  definition === parts
    ? causes.map((keys) => ({ dimension: parts.id, at: { cause: keys } }))
    : fc.constant({ dimension: definition.id })
const gift = fc
  .constantFrom(...everyKind)
  .chain((definition) =>
    fc
      .tuple(targetOf(definition), arbitraryValue(definition))
      .map(([target, value]) => ({ ...target, value })),
  )
const extra = fc.record({
  dimension: fc.constantFrom(visits.id, seats.id),
  quantity: fc.integer({ min: 0, max: 9 }),
})
const withdrawal = fc.constantFrom(...everyKind).chain(targetOf)

const effect: fc.Arbitrary<CoverEffect> = fc.record(
  {
    withdraw: fc.array(withdrawal, { maxLength: 1 }),
    give: fc.array(gift, { maxLength: 2 }),
    add: fc.array(extra, { maxLength: 1 }),
  },
  { requiredKeys: [] },
)
const selection = fc
  .array(effect, { maxLength: 4 })
  .map((effects) => effects.map((made, place): AddOnEffect => ({ addOn: `add-on-${place}`, effect: made })))
const tier = arbitraryCover(everyKind, arbitraryCell).map((cover) => normalizeCoverage(cover, everyKind))
const knownTier = arbitraryCover(everyKind, arbitraryKnownCell).map((cover) =>
  normalizeCoverage(cover, everyKind),
)

describe('effects of a selection', () => {
  test('don’t depend on the order of its add-ons', () => {
    fc.assert(
      fc.property(tier, selection, (cover, effects) => {
        const outcome = applyEffects(cover, effects, rules)
        for (const order of permutations(effects)) expect(applyEffects(cover, order, rules)).toEqual(outcome)
      }),
    )
  })

  test('never shrink cover except by a declared withdrawal', () => {
    fc.assert(
      fc.property(knownTier, selection, (cover, effects) => {
        const outcome = applyEffects(cover, effects, rules)
        for (const definition of everyKind) {
          for (const facetKey of facetKeysOf(definition)) {
            const withdrawn = effects.some(({ effect: { withdraw = [] } }) =>
              withdraw.some(
                ({ dimension, at }) =>
                  dimension === definition.id && (at?.['cause']?.includes(facetKey) ?? true),
              ),
            )
            const [after, before] = [outcome.cover, cover].map((side) => side[definition.id]?.[facetKey])
            const answer = cellAtLeast(definition, facetKey, after!, before!, rules)
            expect(withdrawn || answer === 'yes').toBe(true)
          }
        }
      }),
    )
  })

  test('leave what they don’t touch as it is, raise an unknown above no value surely, and stay total', () => {
    fc.assert(
      fc.property(tier, selection, (cover, effects) => {
        const raises = effects.map(({ addOn, effect: { give = [], add = [] } }) => ({
          addOn,
          effect: { give, add },
        }))
        expect(coverAtLeast(applyEffects(cover, raises, rules).cover, cover, rules)).not.toBe('no')
        const { cover: after, applied } = applyEffects(cover, effects, rules)
        const touched = new Set(applied.map(({ dimension }) => dimension))
        for (const { id } of everyKind) if (!touched.has(id)) expect(after[id]).toBe(cover[id])
        for (const definition of everyKind)
          expect(Object.keys(after[definition.id] ?? {})).toEqual(facetKeysOf(definition))
      }),
    )
  })

  test('an add-on beside another never withdraws from it unseen', () => {
    fc.assert(
      fc.property(knownTier, selection, (cover, effects) => {
        const { clashes } = applyEffects(cover, effects, rules)
        const sound = clashes.filter(({ kind }) => kind === 'withdrawal').length === 0
        for (const [place, { effect: mine }] of effects.entries()) {
          for (const { dimension, at } of mine.withdraw ?? []) {
            const others = effects.filter((_, other) => other !== place)
            const met = others.some(({ effect: { withdraw = [], give = [], add = [] } }) =>
              [...withdraw, ...give, ...add].some(
                (target: CoverTarget) =>
                  target.dimension === dimension &&
                  (at?.['cause']?.some((key) => target.at?.['cause']?.includes(key)) ?? true),
              ),
            )
            expect(met && sound).toBe(false)
          }
        }
      }),
    )
  })
})

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, place) =>
    permutations(items.toSpliced(place, 1)).map((rest) => [item, ...rest]),
  )
}
