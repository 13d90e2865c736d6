import { describe, expect, test } from 'vitest'
import { cellAtLeast, joinCells } from './cell-order.ts'
import type { Cell } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { CoverageInvalid } from './errors.ts'
import {
  arrival,
  delivery,
  interval,
  monitoring,
  parts,
  radius,
  serviceWindow,
  uptime,
  visits,
} from './example-dimensions.ts'

import {
  rules,
  known,
  time,
  cost,
  guarantee,
  level,
  quantity,
  window,
  set,
  limit,
  atLeast,
  none,
  unknown,
  notApplicable,
} from './example-cells.ts'

describe('joining', () => {
  const note = { en: 'in writing', fr: 'par écrit' }

  test.each<readonly [string, DimensionDefinition, Cell, Cell, Cell]>([
    ['keeps the higher level', monitoring, level('alerts'), level('proactive'), level('proactive')],
    ['keeps the larger quantity', visits, quantity(3), quantity(2), quantity(3)],
    [
      'unites windows',
      serviceWindow,
      window('Mon 08:00-12:00'),
      window('Mon 12:00-17:00; Holiday 09:00-10:00'),
      window('Mon 08:00-17:00; Holiday 09:00-10:00'),
    ],
    ['unites sets', delivery, set('remote'), set('depot'), set('depot', 'remote')],
    ['keeps the better limit', interval, limit(6), limit(4), limit(4)],
    ['with none keeps the value', interval, none, limit(4), limit(4)],
    ['with none where none is best, is none', radius, limit(4), none, none],
    ['an unknown radius with none is none', radius, unknown, none, none],
    ['an unknown with a value is at least it', delivery, unknown, set('depot'), atLeast(set('depot'))],
    ['an unknown radius with a value is at least it', radius, unknown, limit(5), atLeast(limit(5))],
    ['an unknown with none stays unknown', delivery, unknown, none, unknown],
    [
      'at least with a value is at least both',
      delivery,
      atLeast(set('remote')),
      set('depot'),
      atLeast(set('depot', 'remote')),
    ],
    [
      'at least up to the best is the best',
      delivery,
      atLeast(set('remote', 'on-site')),
      set('depot'),
      set('depot', 'on-site', 'remote'),
    ],
    ['none and not applicable are none', visits, none, notApplicable, none],
    ['not applicable twice stays so', visits, notApplicable, notApplicable, notApplicable],
    [
      'drops promises that another matches',
      parts,
      cost({ sharePercent: '50', incidentsPerYear: 1 }, { sharePercent: '20' }),
      cost({ sharePercent: '50' }),
      cost({ sharePercent: '50' }),
    ],
    [
      'of two promises that match each other the first in canonical order stays',
      arrival,
      time({ days: 1, dueMinute: 1020 }),
      time({ days: 1 }),
      time({ days: 1, dueMinute: 1020 }),
    ],
    [
      'keeps guarantees of two periods apart',
      uptime,
      guarantee({ period: 'year' }),
      guarantee({}),
      known({
        kind: 'guarantee',
        promises: [
          { basis: 'uptime', levelPercent: '99.5', period: 'month' },
          { basis: 'uptime', levelPercent: '99.5', period: 'year' },
        ],
      }),
    ],
  ])('%s', (_title, definition, left, right, joined) => {
    expect(joinCells(definition, left, right, rules)).toEqual(joined)
    expect(joinCells(definition, right, left, rules)).toEqual(joined)
  })

  test('two unknowns stay unknown, even where none would be best', () => {
    expect(joinCells(radius, unknown, { ...unknown }, rules)).toEqual(unknown)
    expect(joinCells(visits, unknown, { ...unknown }, rules)).toEqual(unknown)
  })

  test('a note stays with the value it is about, and goes with it', () => {
    const noted: Cell = { state: 'known', value: { kind: 'level', level: 'proactive' }, note }
    expect(joinCells(monitoring, noted, level('alerts'), rules)).toEqual(noted)
    expect(joinCells(monitoring, noted, level('managed'), rules)).toEqual(level('managed'))
    const written: Cell = { state: 'known', value: { kind: 'set', elements: ['remote', 'depot'] }, note }
    expect(joinCells(delivery, written, none, rules)).toEqual({ ...set('depot', 'remote'), note })
    const unpublished: Cell = { state: 'unknown', note }
    expect(joinCells(monitoring, unpublished, none, rules)).toEqual(unpublished)
  })

  test('of two notes on one value the first in canonical order stays, either way round', () => {
    const [first, second] = [note, { en: 'on paper', fr: 'sur papier' }].map((text): Cell => {
      return { state: 'none', note: text }
    })
    expect(joinCells(visits, first!, second!, rules)).toBe(first)
    expect(joinCells(visits, second!, first!, rules)).toBe(first)
  })

  test('a value in normal form that nothing changes stays the same object', () => {
    const cell = cost({ sharePercent: '100' })
    expect(joinCells(parts, cell, none, rules)).toBe(cell)
  })

  test('values of another kind are refused', () => {
    expect(() => joinCells(visits, level('alerts'), quantity(1), rules)).toThrow(CoverageInvalid)
    expect(() => cellAtLeast(visits, '*', quantity(1), level('alerts'), rules)).toThrow('"kind":"quantity"')
  })
})
