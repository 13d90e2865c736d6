import type { CatalogVersion } from '../catalog/index.ts'
import type { Cell, Coverage, CoverEffect, DimensionDefinition } from '../cover/index.ts'
import type { PriceForm } from '../pricing/index.ts'
import { aCatalog, aTier } from './a-catalog.ts'
import { aLevel, aLevelDimension, aQuantity, aQuantityDimension } from './a-dimension.ts'
import { aReferenceAsset } from './a-ladder.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import { anEntry, type SettledAddOn } from './add-ons-by-settings.ts'
import { flat } from './an-add-on.ts'
import { inBoth } from './in-both.ts'
import { drawing, type Pick } from './picking.ts'
import type { RandomLadder } from './a-random-ladder.ts'

const LEVELS = ['low', 'middle', 'high'] as const

/**
 * Many add-ons over sets, levels and quantities at whole prices: what an integer program says exactly. Nothing is
 * rounded or discounted, every cell is known, and relations go by id.
 */
export function aLargeLadder(pick: Pick, addOnCount: number): RandomLadder {
  const draw = drawing(pick)
  const { chance, one } = draw
  const dimensions = [...several(2, 3, aSet), ...several(1, 3, aLevelOf), ...several(1, 2, aQuantityOf)]
  const ids = Array.from({ length: addOnCount }, (_, at) => `a${String(at).padStart(2, '0')}`)
  const options: Record<string, { kind: string }[]> = {}
  const settled = ids.map((id): readonly [string, SettledAddOn] => [id, settledAddOn(id)])
  const version: CatalogVersion = aCatalog({
    dimensions,
    tiers: [
      aTier({
        id: 'lower',
        cover: coverOf(20, 'some'),
        ...(chance(20) && { compulsoryAddOns: [one(['a00', ...ids] as const)] }),
      }),
      aTier({ id: 'upper', cover: coverOf(90, 'most') }),
    ],
    order: [{ above: 'upper', below: 'lower' }],
    addOns: settled.map(([id, what]) => anEntry(id, what)),
    priceBooks: [
      aPriceBook({ tiers: { lower: [aComponent(50_000)], upper: [aComponent(60_000 + pick(60_000))] } }),
    ],
    referenceAssets: [aReferenceAsset({ termMonths: [one([12, 12, 36])] })],
  })
  return { version, options }

  function several(
    least: number,
    most: number,
    make: (at: number) => DimensionDefinition,
  ): readonly DimensionDefinition[] {
    return Array.from({ length: least + pick(most - least + 1) }, (_, at) => make(at))
  }

  function aSet(at: number): DimensionDefinition {
    const universe = Array.from({ length: 4 + pick(5) }, (_, element) => `e${element}`)
    return {
      ...aQuantityDimension(`set-${at}`),
      kind: 'set',
      role: 'other',
      universe: universe.map((id) => ({ id, title: inBoth(id) })),
    }
  }

  function aLevelOf(at: number): DimensionDefinition {
    return aLevelDimension(`level-${at}`, LEVELS)
  }

  function aQuantityOf(at: number): DimensionDefinition {
    return aQuantityDimension(`quantity-${at}`, chance(50) ? { cap: 6 + pick(5) } : {})
  }

  function coverOf(percent: number, how: 'some' | 'most'): Coverage {
    return Object.fromEntries(dimensions.map((definition) => [definition.id, { '*': cellOf(definition) }]))

    function cellOf(definition: DimensionDefinition): Cell {
      if (definition.kind === 'set') {
        const elements = definition.universe.map(({ id }) => id).filter(() => chance(percent))
        return elements.length === 0
          ? { state: 'none' }
          : { state: 'known', value: { kind: 'set', elements } }
      }
      if (!chance(how === 'most' ? 90 : 40)) return { state: 'none' }
      if (definition.kind === 'level') return aLevel(how === 'most' ? one(['middle', 'high']) : 'low')
      return aQuantity(how === 'most' ? 3 + pick(4) : 1)
    }
  }

  function settledAddOn(id: string): SettledAddOn {
    const others = ids.filter((other) => other !== id)
    const other = () => ({ addOn: others[pick(others.length)] ?? id })
    const relations = {
      needs: chance(8) ? [other()] : [],
      excludes: chance(10) ? [other()] : [],
      once: chance(10),
    }
    if (!chance(15)) {
      const effect = effectOf()
      return { ...relations, effect, price: priceOf(effect) }
    }
    options[id] = [{ kind: 'small' }, { kind: 'large' }]
    const effects = { small: effectOf(), large: effectOf() }
    const rows = Object.entries(effects).map(([is, effect]) => ({ is, price: priceOf(effect) }))
    return { ...relations, effects, price: { form: 'table', by: 'option:kind', rows } }
  }

  function effectOf(): CoverEffect {
    const touched = dimensions.filter(() => chance(28))
    const raised = touched.filter(({ kind }) => kind !== 'quantity' || chance(25))
    const added = touched.filter(
      (definition) => definition.kind === 'quantity' && !raised.includes(definition),
    )
    return {
      give: raised.map((definition) => ({ dimension: definition.id, value: valueOf(definition) })),
      add: added.map(({ id }) => ({ dimension: id, quantity: 1 + pick(3) })),
      withdraw: chance(4) ? [{ dimension: one(dimensions as [DimensionDefinition]).id }] : [],
    }
  }

  function valueOf(definition: DimensionDefinition): NonNullable<CoverEffect['give']>[number]['value'] {
    if (definition.kind === 'level') return { kind: 'level', level: one(LEVELS) }
    if (definition.kind !== 'set') return { kind: 'quantity', quantity: 1 + pick(5) }
    const all = definition.universe.map(({ id }) => id)
    const elements = all.filter(() => chance(30))
    return { kind: 'set', elements: elements.length === 0 ? [one(all as [string])] : elements }
  }

  /** About what it gives, so that no add-on is plainly the better buy. */
  function priceOf({ give = [], add = [] }: CoverEffect): PriceForm {
    const worth = [...give, ...add].reduce((sum, part) => {
      if ('quantity' in part) return sum + part.quantity * 2
      return sum + (part.value.kind === 'set' ? part.value.elements.length * 2 : 3)
    }, 1)
    return flat(worth * (700 + pick(600)) + pick(100))
  }
}
