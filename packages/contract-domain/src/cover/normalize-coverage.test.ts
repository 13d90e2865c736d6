import { describe, expect, test } from 'vitest'
import { NEVER, parseWindow } from '../calendar/index.ts'
import type { Cell, CellValue, Coverage } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { CoverageInvalid } from './errors.ts'
import {
  arrival,
  cause,
  delivery,
  everyKind,
  parts,
  serviceWindow,
  uptime,
  visits,
  zone,
} from './example-dimensions.ts'
import { faultsOfCoverage, normalizeCoverage } from './normalize-coverage.ts'

const known = (value: CellValue): Cell => ({ state: 'known', value })
const share = (percent: string): Cell => known({ kind: 'cover', promises: [{ sharePercent: percent }] })
const none: Cell = { state: 'none' }
const unknown: Cell = { state: 'unknown' }
const note = { en: 'see clause 4', fr: 'voir article 4' }
const byZoneAndCause: DimensionDefinition = { ...parts, facets: [zone, cause] }

function normal(definition: DimensionDefinition, value: Coverage[string]) {
  return normalizeCoverage({ [definition.id]: value }, [definition])[definition.id]
}

describe('total cover', () => {
  test('has every dimension and key; what isn’t written is unknown', () => {
    const total = normalizeCoverage({ [parts.id]: { breakdown: share('100') } }, everyKind)
    expect(Object.keys(total)).toEqual(everyKind.map(({ id }) => id))
    expect(total[parts.id]).toEqual({ breakdown: share('100'), misuse: unknown, other: unknown })
    expect(total[visits.id]).toEqual({ '*': unknown })
  })

  test('the more specific key wins', () => {
    const written = { '*': none, 'near/*': share('20'), 'near/misuse': share('50'), 'other/other': unknown }
    expect(normal(byZoneAndCause, written)).toEqual({
      'near/breakdown': share('20'),
      'near/misuse': share('50'),
      'near/other': share('20'),
      'far/breakdown': none,
      'far/misuse': none,
      'far/other': none,
      'other/breakdown': none,
      'other/misuse': none,
      'other/other': unknown,
    })
    expect(normal(byZoneAndCause, { '*/misuse': share('50'), '*/*': none })?.['far/misuse']).toEqual(
      share('50'),
    )
  })

  test('two keys as specific as each other are refused where they differ', () => {
    const written = { 'near/*': share('20'), '*/misuse': share('50'), '*': none }
    expect(() => normal(byZoneAndCause, written)).toThrow(CoverageInvalid)
    expect(faultsOfCoverage({ [parts.id]: written }, [byZoneAndCause])).toMatchObject([
      {
        reason: 'facet-key-ambiguous',
        path: [parts.id, 'near/misuse'],
        params: { keys: 'near/*, */misuse', key: 'near/misuse' },
      },
    ])
    expect(normal(byZoneAndCause, { ...written, 'near/misuse': none })?.['near/misuse']).toEqual(none)
    expect(normal(byZoneAndCause, { ...written, '*/misuse': share('20') })?.['near/misuse']).toEqual(
      share('20'),
    )
  })

  test.each<readonly [string, DimensionDefinition, Cell, Cell]>([
    ['a share of zero', parts, share('0'), none],
    [
      'a level of zero',
      uptime,
      known({ kind: 'guarantee', promises: [{ levelPercent: '0', basis: 'b', period: 'year' }] }),
      none,
    ],
    ['no promise', arrival, known({ kind: 'time', promises: [] }), none],
    ['no visits', visits, known({ kind: 'quantity', quantity: 0 }), none],
    ['no element', delivery, known({ kind: 'set', elements: [] }), none],
    ['no minute', serviceWindow, known({ kind: 'window', window: NEVER }), none],
    ['at least nothing', visits, { state: 'at-least', value: { kind: 'quantity', quantity: 0 } }, unknown],
    [
      'at least the cap',
      visits,
      { state: 'at-least', value: { kind: 'quantity', quantity: 12 } },
      known({ kind: 'quantity', quantity: 12 }),
    ],
    [
      'at least some',
      visits,
      { state: 'at-least', value: { kind: 'quantity', quantity: 2 } },
      { state: 'at-least', value: { kind: 'quantity', quantity: 2 } },
    ],
    [
      'elements twice, in disorder',
      delivery,
      known({ kind: 'set', elements: ['remote', 'depot', 'remote'] }),
      known({ kind: 'set', elements: ['depot', 'remote'] }),
    ],
    [
      'a window in pieces',
      serviceWindow,
      known({
        kind: 'window',
        window: {
          ...NEVER,
          mon: [
            [540, 600],
            [480, 540],
          ],
        },
      }),
      known({ kind: 'window', window: parseWindow('Mon 08:00-10:00') }),
    ],
    [
      'a promise that another matches',
      parts,
      known({
        kind: 'cover',
        promises: [
          { sharePercent: '20' },
          { sharePercent: '50.0', deductibleMinor: 0, currency: 'EUR' },
          { sharePercent: '0' },
        ],
      }),
      share('50'),
    ],
  ])('%s is written in one way', (_title, definition, written, total) => {
    const cells = Object.values(normal(definition, { '*': { ...written, note } as Cell }) ?? {})
    expect(cells).toEqual(cells.map(() => ({ ...total, note })))
    expect(Object.values(normal(definition, { '*': written }) ?? {})[0]).toEqual(total)
  })
})

test('what doesn’t apply stays so, with its reason', () => {
  const cell: Cell = { state: 'not-applicable', reason: note }
  expect(normal(visits, { '*': cell })).toEqual({ '*': cell })
})
