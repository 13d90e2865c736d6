import { byCodeUnit } from './decimal.ts'
import { faultsOfValue } from './check-value.ts'
import type { CellValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { AddOnEffect, CoverTarget } from './effect.ts'
import type { TargetUnknownClash } from './cover-clash.ts'
import { CoverageInvalid } from './errors.ts'
import { keysAt, unknownTargetOf } from './facet-keys.ts'

export type EffectPhase = 'withdraw' | 'give' | 'add'

/** What a selection does to one cell. */
export interface CellEffects {
  readonly withdrawnBy: string[]
  readonly gives: { readonly addOn: string; readonly value: CellValue }[]
  readonly adds: { readonly addOn: string; readonly quantity: number }[]
}

export interface Applied {
  readonly addOn: string
  readonly dimension: string
  readonly phase: EffectPhase
}

export interface ReadEffects {
  /** Dimension → cell key → effects, only what is touched. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, CellEffects>>
  readonly applied: readonly Applied[]
  readonly unknownTargets: readonly TargetUnknownClash[]
}

const PHASES: readonly EffectPhase[] = ['withdraw', 'give', 'add']

/** The effects of a selection sorted by cell, add-ons in order of their id. Throws CoverageInvalid. */
export function readEffects(
  effects: readonly AddOnEffect[],
  definitions: readonly DimensionDefinition[],
): ReadEffects {
  const places = new Map(definitions.map((definition, place) => [definition.id, { definition, place }]))
  const cells = new Map<string, Map<string, CellEffects>>()
  const applied = new Map<string, Applied>()
  const unknownTargets: TargetUnknownClash[] = []
  for (const touch of touchesOf(effects)) {
    const { addOn, phase, target } = touch
    const definition = places.get(target.dimension)?.definition
    if (definition === undefined || unknownTargetOf(definition, target.at) !== undefined) {
      const at = target.at === undefined ? {} : { at: target.at }
      unknownTargets.push({ kind: 'target-unknown', addOn, dimension: target.dimension, ...at })
      continue
    }
    refuseInvalid(definition, touch)
    applied.set(`${phase} ${addOn} ${definition.id}`, { addOn, dimension: definition.id, phase })
    const ofDimension = cells.get(definition.id) ?? new Map<string, CellEffects>()
    cells.set(definition.id, ofDimension)
    for (const key of keysAt(definition, target.at)) {
      const ofCell = ofDimension.get(key) ?? { withdrawnBy: [], gives: [], adds: [] }
      ofDimension.set(key, ofCell)
      record(ofCell, touch)
    }
  }
  const placeOf = (dimension: string) => places.get(dimension)?.place ?? -1
  return { cells, applied: inOrder([...applied.values()], placeOf), unknownTargets }
}

type Touch =
  | { readonly phase: 'withdraw'; readonly addOn: string; readonly target: CoverTarget }
  | {
      readonly phase: 'give'
      readonly addOn: string
      readonly target: CoverTarget
      readonly value: CellValue
    }
  | { readonly phase: 'add'; readonly addOn: string; readonly target: CoverTarget; readonly quantity: number }

function touchesOf(effects: readonly AddOnEffect[]): readonly Touch[] {
  return effects
    .toSorted((a, b) => byCodeUnit(a.addOn, b.addOn))
    .flatMap(({ addOn, effect }) => [
      ...(effect.withdraw ?? []).map((target) => ({ phase: 'withdraw', addOn, target }) as const),
      ...(effect.give ?? []).map(
        ({ value, ...target }) => ({ phase: 'give', addOn, target, value }) as const,
      ),
      ...(effect.add ?? []).map(
        ({ quantity, ...target }) => ({ phase: 'add', addOn, target, quantity }) as const,
      ),
    ])
}

function record(cell: CellEffects, touch: Touch): void {
  const { addOn } = touch
  switch (touch.phase) {
    case 'withdraw':
      cell.withdrawnBy.push(addOn)
      break
    case 'give':
      cell.gives.push({ addOn, value: touch.value })
      break
    case 'add':
      cell.adds.push({ addOn, quantity: touch.quantity })
      break
  }
}

function refuseInvalid(definition: DimensionDefinition, touch: Touch): void {
  if (touch.phase === 'withdraw') return
  const value: CellValue =
    touch.phase === 'give' ? touch.value : { kind: 'quantity', quantity: touch.quantity }
  // Past the cap is a clash that names every add-on in it, not one bad value.
  const [fault] = faultsOfValue(definition, value).filter(({ reason }) => reason !== 'quantity-past-cap')
  if (fault !== undefined)
    throw new CoverageInvalid({ ...fault, path: [touch.addOn, definition.id, touch.phase, ...fault.path] })
}

function inOrder(applied: readonly Applied[], placeOf: (dimension: string) => number): readonly Applied[] {
  return applied.toSorted(
    (a, b) =>
      PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
      placeOf(a.dimension) - placeOf(b.dimension) ||
      byCodeUnit(a.addOn, b.addOn),
  )
}
