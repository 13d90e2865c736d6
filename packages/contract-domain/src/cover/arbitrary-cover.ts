import fc from 'fast-check'
import { arbitraryWindow } from '../calendar/arbitrary-window.ts'
import type { Cell, CellValue, Coverage, DimensionValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { EventImplications } from './event-implications.ts'
import { facetKeysOf } from './facet-keys.ts'
import { guaranteePeriods } from './guarantee-promise.ts'
import { clockStarts, strengths } from './time-promise.ts'

export const restoredImpliesArrival: EventImplications = [
  { event: 'restored', implies: 'arrival' },
  { event: 'arrival', implies: 'answered' },
]

// Few figures, so that equal, better and crossing promises all meet often.
const percent = fc.constantFrom('0', '20', '50.0', '50', '99.95', '100')
const amount = fc.constantFrom(10_000, 50_000)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const timePromise = fc
  .record({
    span: fc.oneof(
      fc.record({ minutes: fc.constantFrom(0, 240, 540, 1080, 4000) }),
      fc.record({ days: fc.constantFrom(1, 2) }),
      fc.record({ days: fc.constantFrom(1, 2), dueMinute: fc.constantFrom(720, 1020, 1440) }),
    ),
    event: fc.constantFrom('answered', 'arrival', 'restored'),
    clockStart: fc.constantFrom(...clockStarts),
    strength: fc.constantFrom(...strengths),
  })
  .map(({ span, ...promise }) => ({ ...span, ...promise }))

const costPromise = fc
  .record({
    sharePercent: percent,
    capMinor: optional(amount),
    deductibleMinor: optional(fc.oneof(fc.constant(0), amount)),
    unitPriceCeilingMinor: optional(amount),
    currency: fc.constantFrom('EUR', 'USD'),
    incidentsPerYear: optional(fc.constantFrom(1, 3)),
    ageLimitMonths: optional(fc.constantFrom(60, 120)),
  })
  .map(withoutUndefined)

const guaranteePromise = fc
  .record({
    levelPercent: percent,
    basis: fc.constantFrom('uptime', 'availability of the line'),
    period: fc.constantFrom(...guaranteePeriods),
    creditPercent: optional(percent),
  })
  .map(withoutUndefined)

/** A value that the dimension can hold, not always in normal form. */
export function arbitraryValue(definition: DimensionDefinition): fc.Arbitrary<CellValue> {
  switch (definition.kind) {
    case 'time':
      return fc.record({ kind: fc.constant('time'), promises: fc.array(timePromise, { maxLength: 3 }) })
    case 'cover':
      return fc.record({ kind: fc.constant('cover'), promises: fc.array(costPromise, { maxLength: 3 }) })
    case 'guarantee':
      return fc.record({
        kind: fc.constant('guarantee'),
        promises: fc.array(guaranteePromise, { maxLength: 3 }),
      })
    case 'level':
      return fc.record({
        kind: fc.constant('level'),
        level: fc.constantFrom(...definition.levels.map(({ id }) => id)),
      })
    case 'quantity': {
      const most = definition.cap ?? 20
      const unlimited = definition.cap === undefined ? [fc.constant('unlimited' as const)] : []
      return fc.record({
        kind: fc.constant('quantity'),
        quantity: fc.oneof(fc.integer({ min: 0, max: most }), ...unlimited),
      })
    }
    case 'window':
      return fc.record({ kind: fc.constant('window'), window: arbitraryWindow(480) })
    case 'set':
      return fc.record({
        kind: fc.constant('set'),
        elements: fc.subarray(definition.universe.map(({ id }) => id)),
      })
    case 'limit':
      return fc.record({ kind: fc.constant('limit'), limit: fc.integer({ min: 0, max: 6 }) })
  }
}

const reason = { en: 'sold without it', fr: 'vendu sans' }

/** A cell whose value is known, none or not applicable. */
export function arbitraryKnownCell(definition: DimensionDefinition): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryValue(definition).map((value): Cell => ({ state: 'known', value })) },
    { weight: 1, arbitrary: fc.constant<Cell>({ state: 'none' }) },
    { weight: 1, arbitrary: fc.constant<Cell>({ state: 'not-applicable', reason }) },
  )
}

export function arbitraryCell(definition: DimensionDefinition): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 4, arbitrary: arbitraryKnownCell(definition) },
    { weight: 1, arbitrary: arbitraryValue(definition).map((value): Cell => ({ state: 'at-least', value })) },
    { weight: 1, arbitrary: fc.constant<Cell>({ state: 'unknown' }) },
  )
}

/** Total cover of these definitions, its cells made one by one. */
export function arbitraryCover(
  definitions: readonly DimensionDefinition[],
  cellOf: (definition: DimensionDefinition) => fc.Arbitrary<Cell>,
): fc.Arbitrary<Coverage> {
  return fc
    .tuple(
      ...definitions.map((definition) =>
        fc
          .tuple(
            ...facetKeysOf(definition).map((key) => cellOf(definition).map((cell) => [key, cell] as const)),
          )
          .map((cells): [string, DimensionValue] => [definition.id, Object.fromEntries(cells)]),
      ),
    )
    .map((values) => Object.fromEntries(values))
}

type Defined<Given> = { [Name in keyof Given]: Exclude<Given[Name], undefined> }

function withoutUndefined<Given extends object>(given: Given): Defined<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Defined<Given>
}
