import { applyEffects, type CoverOutcome } from './apply-effects.ts'
import type { CellValue, Coverage } from './coverage.ts'
import type { CoverEffect } from './effect.ts'
import { rules } from './example-cells.ts'
import { arriveIn, everyKind, nothing } from './example-dimensions.ts'
import { normalizeCoverage } from './normalize-coverage.ts'

/** Time promises of arrival. */
export const promises = (...given: Parameters<typeof arriveIn>[0][]): CellValue => {
  return { kind: 'time', promises: given.map(arriveIn) }
}

/** A tier without any promise but these. */
export function tierWith(cover: Coverage): Coverage {
  return normalizeCoverage({ ...nothing(everyKind), ...cover }, everyKind)
}

/** What a selection of add-ons makes of such a tier. */
export function outcomeOf(cover: Coverage, effects: Readonly<Record<string, CoverEffect>>): CoverOutcome {
  const list = Object.entries(effects).map(([addOn, effect]) => ({ addOn, effect }))
  return applyEffects(tierWith(cover), list, rules)
}

export function cellAfter(
  cover: Coverage,
  dimension: string,
  effects: Readonly<Record<string, CoverEffect>>,
) {
  return outcomeOf(cover, effects).cover[dimension]?.['*']
}
