import type { Cell, Facet, LevelDimension, QuantityDimension } from '../cover/index.ts'
import { inBoth } from './in-both.ts'

/** An ordered list of levels, `none` below the first. */
export function aLevelDimension(
  id: string,
  levels: readonly string[],
  facets: readonly Facet[] = [],
): LevelDimension {
  return {
    id,
    role: 'other',
    kind: 'level',
    title: inBoth(id),
    weight: 'normal',
    facets,
    levels: levels.map((level) => ({ id: level, title: inBoth(level) })),
  }
}

export function aQuantityDimension(id: string, members: Partial<QuantityDimension> = {}): QuantityDimension {
  return {
    id,
    role: 'quantity:visits',
    kind: 'quantity',
    title: inBoth(id),
    weight: 'normal',
    facets: [],
    unit: inBoth('visits'),
    per: 'year',
    ...members,
  }
}

export function aLevel(level: string): Cell {
  return { state: 'known', value: { kind: 'level', level } }
}

export function aQuantity(quantity: number): Cell {
  return { state: 'known', value: { kind: 'quantity', quantity } }
}
