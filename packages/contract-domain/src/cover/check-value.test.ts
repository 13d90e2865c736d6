import { describe, expect, test } from 'vitest'
import { NEVER } from '../calendar/index.ts'
import { renderMessage } from '../text/index.ts'
import { coverMessages } from './messages.ts'
import type { Cell, CellValue, CostPromise, GuaranteePromise, TimePromise } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { CoverageInvalid } from './errors.ts'
import {
  arrival,
  arriveIn,
  cause,
  delivery,
  everyKind,
  interval,
  monitoring,
  parts,
  serviceWindow,
  uptime,
  visits,
  zone,
} from './example-dimensions.ts'
import { faultsOfCoverage, normalizeCoverage } from './normalize-coverage.ts'

const known = (value: CellValue): Cell => ({ state: 'known', value })
const none: Cell = { state: 'none' }
const time = (promise: Partial<TimePromise>): CellValue => ({ kind: 'time', promises: [arriveIn(promise)] })
const cost = (promise: Partial<CostPromise>): CellValue => {
  return { kind: 'cover', promises: [{ sharePercent: '100', ...promise }] }
}
const guarantee = (promise: Partial<GuaranteePromise>): CellValue => {
  return {
    kind: 'guarantee',
    promises: [{ levelPercent: '99', basis: 'uptime', period: 'month', ...promise }],
  }
}

describe('cover that dimensions can’t hold', () => {
  test.each<readonly [string, DimensionDefinition, CellValue, string, readonly (string | number)[]]>([
    ['another kind', visits, { kind: 'level', level: 'alerts' }, 'kind-differs', ['kind']],
    ['a level that isn’t one', monitoring, { kind: 'level', level: 'psychic' }, 'level-unknown', ['level']],
    [
      'an element that isn’t one',
      delivery,
      { kind: 'set', elements: ['remote', 'by-drone'] },
      'element-unknown',
      ['elements', 1],
    ],
    ['half a visit', visits, { kind: 'quantity', quantity: 0.5 }, 'quantity-invalid', ['quantity']],
    ['visits below none', visits, { kind: 'quantity', quantity: -1 }, 'quantity-invalid', ['quantity']],
    ['visits past the cap', visits, { kind: 'quantity', quantity: 13 }, 'quantity-past-cap', ['quantity']],
    [
      'unlimited visits under a cap',
      visits,
      { kind: 'quantity', quantity: 'unlimited' },
      'quantity-past-cap',
      ['quantity'],
    ],
    ['a fraction of a week', interval, { kind: 'limit', limit: 1.5 }, 'limit-invalid', ['limit']],
    [
      'hours outside the day',
      serviceWindow,
      { kind: 'window', window: { ...NEVER, mon: [[0, 1441]] } },
      'window-invalid',
      ['window'],
    ],
    ['neither minutes nor days', arrival, time({}), 'duration-invalid', ['promises', 0]],
    ['both minutes and days', arrival, time({ minutes: 60, days: 1 }), 'duration-invalid', ['promises', 0]],
    ['minutes below zero', arrival, time({ minutes: -1 }), 'duration-invalid', ['promises', 0]],
    ['zero days', arrival, time({ days: 0 }), 'duration-invalid', ['promises', 0]],
    ['more days than a calendar holds', arrival, time({ days: 10_001 }), 'duration-invalid', ['promises', 0]],
    [
      'a due hour of minutes',
      arrival,
      time({ minutes: 60, dueMinute: 1020 }),
      'due-minute-invalid',
      ['promises', 0, 'dueMinute'],
    ],
    [
      'a due hour after midnight',
      arrival,
      time({ days: 1, dueMinute: 1441 }),
      'due-minute-invalid',
      ['promises', 0, 'dueMinute'],
    ],
    [
      'an unknown event',
      arrival,
      time({ minutes: 1, event: 'reborn' as 'restored' }),
      'event-unknown',
      ['promises', 0, 'event'],
    ],
    [
      'an unknown clock start',
      arrival,
      time({ minutes: 1, clockStart: 'dawn' as 'call-logged' }),
      'clock-start-unknown',
      ['promises', 0, 'clockStart'],
    ],
    [
      'an unknown strength',
      arrival,
      time({ minutes: 1, strength: 'sworn' as 'aim' }),
      'strength-unknown',
      ['promises', 0, 'strength'],
    ],
    [
      'a share with its sign',
      parts,
      cost({ sharePercent: '20 %' }),
      'percent-invalid',
      ['promises', 0, 'sharePercent'],
    ],
    [
      'a share above all',
      parts,
      cost({ sharePercent: '100.1' }),
      'percent-invalid',
      ['promises', 0, 'sharePercent'],
    ],
    [
      'a share below none',
      parts,
      cost({ sharePercent: '-1' }),
      'percent-invalid',
      ['promises', 0, 'sharePercent'],
    ],
    [
      'a share after a mark',
      parts,
      cost({ sharePercent: '.5' }),
      'percent-invalid',
      ['promises', 0, 'sharePercent'],
    ],
    [
      'a cap of nothing',
      parts,
      cost({ capMinor: 0, currency: 'EUR' }),
      'amount-invalid',
      ['promises', 0, 'capMinor'],
    ],
    [
      'a fraction of a cent',
      parts,
      cost({ deductibleMinor: 0.5, currency: 'EUR' }),
      'amount-invalid',
      ['promises', 0, 'deductibleMinor'],
    ],
    [
      'a deductible below zero',
      parts,
      cost({ deductibleMinor: -1, currency: 'EUR' }),
      'amount-invalid',
      ['promises', 0, 'deductibleMinor'],
    ],
    [
      'a price ceiling of nothing',
      parts,
      cost({ unitPriceCeilingMinor: 0, currency: 'EUR' }),
      'amount-invalid',
      ['promises', 0, 'unitPriceCeilingMinor'],
    ],
    [
      'no incidents at all',
      parts,
      cost({ incidentsPerYear: 0 }),
      'amount-invalid',
      ['promises', 0, 'incidentsPerYear'],
    ],
    [
      'an age limit at birth',
      parts,
      cost({ ageLimitMonths: 0 }),
      'amount-invalid',
      ['promises', 0, 'ageLimitMonths'],
    ],
    ['a cap in no currency', parts, cost({ capMinor: 100 }), 'currency-missing', ['promises', 0, 'currency']],
    [
      'a deductible in no currency',
      parts,
      cost({ deductibleMinor: 100 }),
      'currency-missing',
      ['promises', 0, 'currency'],
    ],
    [
      'a currency that isn’t one',
      parts,
      cost({ capMinor: 100, currency: 'EURO' }),
      'currency-unknown',
      ['promises', 0, 'currency'],
    ],
    [
      'a level above all',
      uptime,
      guarantee({ levelPercent: '101' }),
      'percent-invalid',
      ['promises', 0, 'levelPercent'],
    ],
    [
      'a credit that is no figure',
      uptime,
      guarantee({ creditPercent: 'some' }),
      'percent-invalid',
      ['promises', 0, 'creditPercent'],
    ],
    [
      'a guarantee of nothing said',
      uptime,
      guarantee({ basis: ' ' }),
      'basis-missing',
      ['promises', 0, 'basis'],
    ],
    [
      'an unknown period',
      uptime,
      guarantee({ period: 'decade' as 'year' }),
      'period-unknown',
      ['promises', 0, 'period'],
    ],
  ])('%s is refused with its place', (_title, definition, value, reason, path) => {
    const cover = { [definition.id]: { '*': known(value) } }
    expect(faultsOfCoverage(cover, everyKind)).toMatchObject([
      { reason, path: [definition.id, '*', 'value', ...path], code: 'cover.coverage-invalid' },
    ])
    expect(() => normalizeCoverage(cover, everyKind)).toThrow(CoverageInvalid)
    for (const fault of faultsOfCoverage(cover, everyKind)) expectText(fault)
  })

  test.each<readonly [string, DimensionDefinition, CellValue]>([
    ['zero minutes', arrival, time({ minutes: 0 })],
    ['ten thousand days by midnight', arrival, time({ days: 10_000, dueMinute: 1440 })],
    ['a day by the first minute', arrival, time({ days: 1, dueMinute: 0 })],
    ['all of the cost', parts, cost({ sharePercent: '100.000' })],
    ['a small share', parts, cost({ sharePercent: '0.125' })],
    [
      'the least of each limit',
      parts,
      cost({
        capMinor: 1,
        deductibleMinor: 0,
        unitPriceCeilingMinor: 1,
        currency: 'EUR',
        incidentsPerYear: 1,
        ageLimitMonths: 1,
      }),
    ],
    ['a currency without an amount', parts, cost({ currency: 'EUR' })],
    ['exactly the cap', visits, { kind: 'quantity', quantity: 12 }],
    ['a limit below zero', interval, { kind: 'limit', limit: -5 }],
    ['a guarantee with credit', uptime, guarantee({ creditPercent: '5' })],
  ])('%s is held', (_title, definition, value) => {
    expect(faultsOfCoverage({ [definition.id]: { '*': known(value) } }, everyKind)).toEqual([])
  })

  test('dimensions and keys that aren’t there are refused', () => {
    const faults = faultsOfCoverage(
      {
        'core:nowhere': { '*': none },
        [parts.id]: { flood: none, 'breakdown/now': none, '': none },
        [visits.id]: { spring: none },
      },
      everyKind,
    )
    expect(faults.map(({ reason, path = [] }) => [reason, ...path])).toEqual([
      ['dimension-unknown', 'core:nowhere'],
      ['facet-key-unknown', parts.id, 'flood'],
      ['facet-key-unknown', parts.id, 'breakdown/now'],
      ['facet-key-unknown', parts.id, ''],
      ['facet-key-unknown', visits.id, 'spring'],
    ])
    for (const fault of faults) expectText(fault)
    expect(faults[1]?.params).toEqual({ at: 'core:parts › flood', key: 'flood' })
  })

  test('a key of the second facet alone doesn’t make a key', () => {
    const both: DimensionDefinition = { ...parts, facets: [zone, cause] }
    const faults = faultsOfCoverage({ [parts.id]: { 'near/flood': none, 'mars/misuse': none } }, [both])
    expect(faults.map(({ reason }) => reason)).toEqual(['facet-key-unknown', 'facet-key-unknown'])
  })

  test('several faults of one promise are all named', () => {
    const value = cost({ sharePercent: 'x', capMinor: -1 })
    const faults = faultsOfCoverage({ [parts.id]: { misuse: known(value) } }, everyKind)
    expect(faults.map(({ reason }) => reason)).toEqual([
      'percent-invalid',
      'amount-invalid',
      'currency-missing',
    ])
  })
})

const goodGuarantee = { levelPercent: '99', basis: 'uptime', period: 'year' }

describe('values that a plugin gives in no shape at all', () => {
  const faultsIn = (definition: DimensionDefinition, value: object) =>
    faultsOfCoverage(
      { [definition.id]: { '*': known({ kind: definition.kind, ...value } as CellValue) } },
      everyKind,
    )

  test.each<readonly [string, DimensionDefinition, object, string, readonly (string | number)[]]>([
    ['no list of promises', arrival, { promises: 'soon' }, 'value-malformed', ['promises']],
    ['a promise that is nothing', arrival, { promises: [null] }, 'value-malformed', ['promises', 0]],
    ['a promise that is a text', parts, { promises: ['all'] }, 'value-malformed', ['promises', 0]],
    [
      'a share as a number',
      parts,
      { promises: [{ sharePercent: 100 }] },
      'value-malformed',
      ['promises', 0, 'sharePercent'],
    ],
    [
      'a cap as a text',
      parts,
      { promises: [{ sharePercent: '100', capMinor: '5' }] },
      'value-malformed',
      ['promises', 0, 'capMinor'],
    ],
    [
      'a slip in the name of a limit',
      parts,
      { promises: [{ sharePercent: '100', capMinr: 5 }] },
      'member-unknown',
      ['promises', 0, 'capMinr'],
    ],
    [
      'a name of every object',
      uptime,
      { promises: [{ ...goodGuarantee, constructor: 1 }] },
      'member-unknown',
      ['promises', 0, 'constructor'],
    ],
    ['no share', parts, { promises: [{}] }, 'percent-invalid', ['promises', 0, 'sharePercent']],
    [
      'no basis',
      uptime,
      { promises: [{ levelPercent: '99', period: 'year' }] },
      'basis-missing',
      ['promises', 0, 'basis'],
    ],
    ['no list of elements', delivery, { elements: 'remote' }, 'value-malformed', ['elements']],
    [
      'an element that is a record',
      delivery,
      { elements: [{ id: 'remote' }] },
      'element-unknown',
      ['elements', 0],
    ],
    ['no window', serviceWindow, {}, 'window-invalid', ['window']],
    ['no quantity', visits, {}, 'quantity-invalid', ['quantity']],
    ['no level', monitoring, {}, 'level-unknown', ['level']],
    ['no limit', interval, { limit: '6' }, 'limit-invalid', ['limit']],
  ])('%s is refused with its place', (_title, definition, value, reason, path) => {
    const faults = faultsIn(definition, value)
    expect(faults).toMatchObject([{ reason, path: [definition.id, '*', 'value', ...path] }])
    for (const fault of faults) expectText(fault)
  })

  test('what is shown of a value is text, and not all of a long one', () => {
    const [long, record, missing, figure] = ['x'.repeat(200), { id: 'remote' }, undefined, 7].map(
      (element) => faultsIn(delivery, { elements: [element] })[0]?.params['value'],
    )
    expect([long, record, missing, figure]).toEqual(['x'.repeat(80), 'object', 'undefined', '7'])
  })

  test('a member that is present but undefined is absent', () => {
    const loose: object = { sharePercent: '50', capMinor: undefined, currency: undefined }
    const value = { kind: 'cover', promises: [loose, { sharePercent: '20' }] } as CellValue
    const cover = normalizeCoverage({ [parts.id]: { '*': known(value) } }, [parts])
    expect(cover[parts.id]?.['misuse']).toStrictEqual(
      known({ kind: 'cover', promises: [{ sharePercent: '50' }] }),
    )
    const days: object = { ...arriveIn({ days: 1 }), minutes: undefined, dueMinute: undefined }
    const time = { kind: 'time', promises: [days] } as CellValue
    expect(normalizeCoverage({ [arrival.id]: { '*': known(time) } }, [arrival])).toStrictEqual({
      [arrival.id]: { '*': known({ kind: 'time', promises: [arriveIn({ days: 1 })] }) },
    })
  })
})

/** A fault has all that its texts name, in both languages. */
function expectText(fault: CoverageInvalid): void {
  for (const locale of ['en', 'fr'] as const) {
    expect(renderMessage(fault.text, locale, coverMessages)).not.toMatch(/[{}]/)
    expect(renderMessage(fault.cure!, locale, coverMessages)).not.toMatch(/[{}]/)
  }
}
