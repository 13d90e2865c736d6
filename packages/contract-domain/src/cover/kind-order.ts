import { AROUND_THE_CLOCK, includesWindow, uniteWindows } from '../calendar/index.ts'
import { costMatches } from './cost-promise.ts'
import type { CellValue, CostPromise, GuaranteePromise, TimePromise } from './coverage.ts'
import type { DimensionDefinition, DimensionKind, LimitDimension } from './dimension.ts'
import type { EventImplications } from './event-implications.ts'
import { guaranteeMatches } from './guarantee-promise.ts'
import { matchesEach, undominated, type Matches } from './promise-set.ts'
import { timeEvents, timeMatches } from './time-promise.ts'

export type ValueOf<Kind extends DimensionKind> = Extract<CellValue, { readonly kind: Kind }>

/** The order of one kind's values that promise something, in normal form. */
export interface KindOrder<Kind extends DimensionKind> {
  readonly kind: Kind
  readonly atLeast: (left: ValueOf<Kind>, right: ValueOf<Kind>) => boolean
  readonly join: (left: ValueOf<Kind>, right: ValueOf<Kind>) => ValueOf<Kind>
  /** The greatest value; undefined where there is always a greater one. */
  readonly best: ValueOf<Kind> | undefined
}

export function timeOrder(
  definition: DimensionDefinition & { readonly kind: 'time' },
  implications: EventImplications,
): KindOrder<'time'> {
  const best = timeEvents.map((event): TimePromise => {
    return { minutes: 0, event, clockStart: 'call-logged', strength: 'guaranteed-with-credit' }
  })
  const sets = setsOf(timeMatches(definition, implications))
  return {
    kind: 'time',
    atLeast: (left, right) => sets.atLeast(left.promises, right.promises),
    join: (left, right) => ({ kind: 'time', promises: sets.join(left.promises, right.promises) }),
    best: { kind: 'time', promises: sets.join(best, []) },
  }
}

export function costOrder(): KindOrder<'cover'> {
  const sets = setsOf<CostPromise>(costMatches)
  return {
    kind: 'cover',
    atLeast: (left, right) => sets.atLeast(left.promises, right.promises),
    join: (left, right) => ({ kind: 'cover', promises: sets.join(left.promises, right.promises) }),
    best: { kind: 'cover', promises: [{ sharePercent: '100' }] },
  }
}

/** No best: a guarantee on another basis or period is always more. */
export function guaranteeOrder(): KindOrder<'guarantee'> {
  const sets = setsOf<GuaranteePromise>(guaranteeMatches)
  return {
    kind: 'guarantee',
    atLeast: (left, right) => sets.atLeast(left.promises, right.promises),
    join: (left, right) => ({ kind: 'guarantee', promises: sets.join(left.promises, right.promises) }),
    best: undefined,
  }
}

export function levelOrder(definition: DimensionDefinition & { readonly kind: 'level' }): KindOrder<'level'> {
  const places = new Map(definition.levels.map(({ id }, place) => [id, place]))
  const atLeast = (left: ValueOf<'level'>, right: ValueOf<'level'>) =>
    (places.get(left.level) ?? -1) >= (places.get(right.level) ?? -1)
  const last = definition.levels.at(-1)
  return {
    kind: 'level',
    atLeast,
    join: (left, right) => (atLeast(left, right) ? left : right),
    best: last && { kind: 'level', level: last.id },
  }
}

export function quantityOrder(
  definition: DimensionDefinition & { readonly kind: 'quantity' },
): KindOrder<'quantity'> {
  const size = ({ quantity }: ValueOf<'quantity'>) => (quantity === 'unlimited' ? Infinity : quantity)
  return {
    kind: 'quantity',
    atLeast: (left, right) => size(left) >= size(right),
    join: (left, right) => (size(left) >= size(right) ? left : right),
    best: { kind: 'quantity', quantity: definition.cap ?? 'unlimited' },
  }
}

export function windowOrder(): KindOrder<'window'> {
  return {
    kind: 'window',
    atLeast: (left, right) => includesWindow(left.window, right.window),
    join: (left, right) => ({ kind: 'window', window: uniteWindows(left.window, right.window) }),
    best: { kind: 'window', window: AROUND_THE_CLOCK },
  }
}

export function setOrder(definition: DimensionDefinition & { readonly kind: 'set' }): KindOrder<'set'> {
  return {
    kind: 'set',
    atLeast: (left, right) => right.elements.every((element) => left.elements.includes(element)),
    join: (left, right) => ({
      kind: 'set',
      elements: [...new Set([...left.elements, ...right.elements])].sort(),
    }),
    best: { kind: 'set', elements: definition.universe.map(({ id }) => id) },
  }
}

/** Any figure has a better one; where no limit at all is best, that is *none* and stands above them all. */
export function limitOrder({ direction }: LimitDimension): KindOrder<'limit'> {
  const atLeast = (left: ValueOf<'limit'>, right: ValueOf<'limit'>) =>
    direction === 'lower-is-better' ? left.limit <= right.limit : left.limit >= right.limit
  return {
    kind: 'limit',
    atLeast,
    join: (left, right) => (atLeast(left, right) ? left : right),
    best: undefined,
  }
}

function setsOf<Promised>(matches: Matches<Promised>) {
  return {
    atLeast: (left: readonly Promised[], right: readonly Promised[]) => matchesEach(left, right, matches),
    join: (left: readonly Promised[], right: readonly Promised[]) =>
      undominated([...left, ...right], matches),
  }
}
