import { describe, expect, test } from 'vitest'
import { AROUND_THE_CLOCK, parseWindow } from '../calendar/index.ts'
import type { Cell, CellValue, TimePromise } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import {
  arrival,
  arriveIn,
  cause,
  CLOSING,
  everyKind,
  OFFICE,
  serviceWindow,
  visits,
  zone,
} from './example-dimensions.ts'
import { normalizeCoverage } from './normalize-coverage.ts'
import { windowKeyOf } from './published-closing.ts'

const known = (value: CellValue): Cell => ({ state: 'known', value })
const none: Cell = { state: 'none' }
const unknown: Cell = { state: 'unknown' }

describe('the due hour of business days', () => {
  const days = (promise: Partial<TimePromise>): Cell => known({ kind: 'time', promises: [arriveIn(promise)] })
  const window = (text: string): Cell => known({ kind: 'window', window: parseWindow(text) })
  const dueIn = (written: Cell, published: Cell): unknown =>
    normalizeCoverage({ [arrival.id]: { '*': written }, [serviceWindow.id]: { '*': published } }, everyKind)[
      arrival.id
    ]?.['*']

  test('is the closing as the tier publishes it', () => {
    expect(dueIn(days({ days: 1 }), window('Mon-Fri 08:00-18:30'))).toEqual(
      days({ days: 1, dueMinute: 1110 }),
    )
    expect(dueIn(days({ days: 1 }), known({ kind: 'window', window: AROUND_THE_CLOCK }))).toEqual(
      days({ days: 1, dueMinute: 1440 }),
    )
  })

  test('is the latest closing where days differ', () => {
    expect(dueIn(days({ days: 1 }), window('Mon-Fri 08:00-17:00; Sat 08:00-12:00'))).toEqual(
      days({ days: 1, dueMinute: CLOSING }),
    )
  })

  test('stays what is written, and hours have none', () => {
    expect(dueIn(days({ days: 1, dueMinute: 720 }), window('Mon 08:00-17:00'))).toEqual(
      days({ days: 1, dueMinute: 720 }),
    )
    expect(dueIn(days({ minutes: 60 }), window('Mon 08:00-17:00'))).toEqual(days({ minutes: 60 }))
  })

  test('stays out where the window isn’t published', () => {
    for (const published of [
      unknown,
      none,
      { state: 'at-least', value: { kind: 'window', window: OFFICE } } as const,
    ])
      expect(dueIn(days({ days: 1 }), published)).toEqual(days({ days: 1 }))
    expect(normalizeCoverage({ [arrival.id]: { '*': days({ days: 1 }) } }, [arrival])).toEqual({
      [arrival.id]: { '*': days({ days: 1 }) },
    })
  })

  test('is written into each promise before promises are compared', () => {
    const noon = arriveIn({ days: 1, dueMinute: 1080 })
    const closing = arriveIn({ days: 1 })
    const both = known({ kind: 'time', promises: [noon, closing] })
    expect(dueIn(both, window('Mon 08:00-20:00'))).toEqual(known({ kind: 'time', promises: [noon] }))
    expect(dueIn(both, window('Mon 08:00-17:00'))).toEqual(
      known({ kind: 'time', promises: [{ ...closing, dueMinute: CLOSING }] }),
    )
  })

  test('follows the window facet key by facet key', () => {
    const windowByCause: DimensionDefinition = { ...serviceWindow, facets: [cause] }
    const arrivalByBoth = { ...arrival, facets: [zone, cause] }
    const total = normalizeCoverage(
      {
        [serviceWindow.id]: {
          breakdown: window('Mon 08:00-18:00'),
          misuse: window('Mon 08:00-12:00'),
          '*': none,
        },
        [arrival.id]: { '*': days({ days: 1 }) },
      },
      [arrivalByBoth, windowByCause],
    )[arrival.id]
    expect(total?.['near/breakdown']).toEqual(days({ days: 1, dueMinute: 1080 }))
    expect(total?.['far/misuse']).toEqual(days({ days: 1, dueMinute: 720 }))
    expect(total?.['far/other']).toEqual(days({ days: 1 }))
    expect(windowKeyOf(arrivalByBoth, windowByCause, 'near/misuse')).toBe('misuse')
    expect(windowKeyOf(arrivalByBoth, serviceWindow, 'near/misuse')).toBe('*')
    expect(windowKeyOf({ ...arrival, facets: [zone] }, windowByCause, 'near')).toBeUndefined()
  })

  test('stays out where the dimension it counts in is no window', () => {
    const astray = { ...arrival, windowDimension: visits.id }
    const total = normalizeCoverage(
      {
        [arrival.id]: { '*': days({ days: 1 }) },
        [visits.id]: { '*': known({ kind: 'quantity', quantity: 2 }) },
      },
      [astray, visits],
    )
    expect(total[arrival.id]?.['*']).toEqual(days({ days: 1 }))
  })
})
