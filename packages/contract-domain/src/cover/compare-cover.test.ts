import { describe, expect, test } from 'vitest'
import { AROUND_THE_CLOCK } from '../calendar/index.ts'
import { compareCover, coverAtLeast } from './compare-cover.ts'
import type { Coverage } from './coverage.ts'
import {
  arrival,
  everyKind,
  monitoring,
  nothing,
  OFFICE,
  parts,
  serviceWindow,
  radius,
} from './example-dimensions.ts'
import { normalizeCoverage } from './normalize-coverage.ts'

import { rules, known, time, cost, level, atLeast, none, unknown } from './example-cells.ts'

describe('covers beside each other', () => {
  const base: Coverage = normalizeCoverage(
    {
      ...nothing(everyKind),
      [arrival.id]: { '*': time({ minutes: 480 }) },
      [serviceWindow.id]: { '*': known({ kind: 'window', window: OFFICE }) },
      [parts.id]: { breakdown: cost({ sharePercent: '100' }), '*': none },
    },
    everyKind,
  )
  const withCells = (cells: Coverage): Coverage => normalizeCoverage({ ...base, ...cells }, everyKind)
  const fast = withCells({ [arrival.id]: { '*': time({ minutes: 240 }) } })
  const wide = withCells({ [serviceWindow.id]: { '*': known({ kind: 'window', window: AROUND_THE_CLOCK }) } })

  test('a cover equals itself', () => {
    expect(compareCover(base, base, rules)).toEqual({ verdict: 'equal', points: [] })
    expect(compareCover(base, JSON.parse(JSON.stringify(base)) as Coverage, rules)).toEqual({
      verdict: 'equal',
      points: [],
    })
    expect(coverAtLeast(base, base, rules)).toBe('yes')
  })

  test('more in one cell is more', () => {
    const points = [{ dimension: arrival.id, facetKey: '*', verdict: 'more' }]
    expect(compareCover(fast, base, rules)).toEqual({ verdict: 'more', points })
    expect(compareCover(base, fast, rules).verdict).toBe('less')
    expect(coverAtLeast(fast, base, rules)).toBe('yes')
    expect(coverAtLeast(base, fast, rules)).toBe('no')
  })

  test('faster against longer is incomparable, and the points say where they cross', () => {
    expect(compareCover(fast, wide, rules)).toEqual({
      verdict: 'incomparable',
      points: [
        { dimension: serviceWindow.id, facetKey: '*', verdict: 'less' },
        { dimension: arrival.id, facetKey: '*', verdict: 'more' },
      ],
    })
  })

  test('an unknown blocks the verdict and is named, facet key by facet key', () => {
    const open = withCells({ [parts.id]: { breakdown: cost({ sharePercent: '100' }), '*': unknown } })
    expect(compareCover(open, base, rules)).toEqual({
      verdict: 'unknown',
      points: [
        { dimension: parts.id, facetKey: 'misuse', verdict: 'unknown' },
        { dimension: parts.id, facetKey: 'other', verdict: 'unknown' },
      ],
    })
    expect(coverAtLeast(open, base, rules)).toBe('yes')
    expect(coverAtLeast(base, open, rules)).toBe('unknown')
  })

  test('an unknown is no obstacle where every completion agrees', () => {
    const open = withCells({ [arrival.id]: fast[arrival.id]!, [monitoring.id]: { '*': unknown } })
    expect(compareCover(open, base, rules).verdict).toBe('more')
    expect(compareCover(base, open, rules).verdict).toBe('less')
    expect(coverAtLeast(base, open, rules)).toBe('no')
  })

  test('one dimension surely missing proves no cover, whatever else is unknown', () => {
    const open = withCells({ [monitoring.id]: { '*': unknown } })
    expect(
      coverAtLeast(
        open,
        withCells({ [arrival.id]: fast[arrival.id]!, [monitoring.id]: { '*': level('alerts') } }),
        rules,
      ),
    ).toBe('no')
  })

  test('an unknown counts wherever it stands among the dimensions', () => {
    const copy = JSON.parse(JSON.stringify(base)) as Coverage
    for (const id of [serviceWindow.id, radius.id]) {
      const open = { ...base, [id]: { '*': unknown } }
      expect(coverAtLeast(copy, open, rules)).toBe(id === radius.id ? 'yes' : 'unknown')
      expect(coverAtLeast(open, copy, rules)).toBe('unknown')
      expect(compareCover(open, copy, rules).verdict).toBe('unknown')
    }
  })

  test('one and the same unknown is not known to be equal', () => {
    const open = withCells({ [monitoring.id]: { '*': unknown } })
    expect(compareCover(open, open, rules).verdict).toBe('unknown')
    const raised = withCells({ [monitoring.id]: { '*': atLeast(level('alerts')) } })
    expect(coverAtLeast(raised, raised, rules)).toBe('unknown')
  })

  test('a cell that is missing is unknown', () => {
    const { [monitoring.id]: _, ...rest } = base
    expect(compareCover(rest, base, rules)).toEqual({
      verdict: 'unknown',
      points: [{ dimension: monitoring.id, facetKey: '*', verdict: 'unknown' }],
    })
  })
})
