import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arbitraryCell,
  arbitraryCover,
  arbitraryKnownCell,
  arbitraryValue,
  restoredImpliesArrival,
} from './arbitrary-cover.ts'
import { cellAtLeast, joinCells, type AtLeast, type CoverRules } from './cell-order.ts'
import { compareCover, coverAtLeast } from './compare-cover.ts'
import type { Cell, Coverage } from './coverage.ts'
import { everyKind } from './example-dimensions.ts'
import { facetKeysOf } from './facet-keys.ts'
import { normalizeCoverage } from './normalize-coverage.ts'

const rules: CoverRules = { definitions: everyKind, eventImplications: restoredImpliesArrival }

describe.each(everyKind.map((definition) => [definition.id, definition] as const))(
  'the order of %s',
  (_id, definition) => {
    const known = arbitraryKnownCell(definition)
    const any = arbitraryCell(definition)
    const atLeast = (left: Cell, right: Cell) => cellAtLeast(definition, '*', left, right, rules)
    const join = (left: Cell, right: Cell) => joinCells(definition, left, right, rules)
    const equal = (left: Cell, right: Cell) =>
      atLeast(left, right) === 'yes' && atLeast(right, left) === 'yes'

    test('is reflexive and transitive, and known cells always compare', () => {
      fc.assert(
        fc.property(known, known, known, (a, b, c) => {
          expect(atLeast(a, a)).toBe('yes')
          expect(atLeast(a, b)).not.toBe('unknown')
          if (atLeast(a, b) === 'yes' && atLeast(b, c) === 'yes') expect(atLeast(a, c)).toBe('yes')
        }),
      )
    })

    test('join is commutative, associative, idempotent', () => {
      fc.assert(
        fc.property(any, any, any, (a, b, c) => {
          expect(contentOf(join(a, b))).toEqual(contentOf(join(b, a)))
          expect(contentOf(join(join(a, b), c))).toEqual(contentOf(join(a, join(b, c))))
          expect(contentOf(join(join(a, b), join(a, b)))).toEqual(contentOf(join(a, b)))
        }),
      )
    })

    test('join is the least upper bound, and antisymmetry holds up to equality', () => {
      fc.assert(
        fc.property(known, known, known, (a, b, c) => {
          const joined = join(a, b)
          expect(atLeast(joined, a)).toBe('yes')
          expect(atLeast(joined, b)).toBe('yes')
          if (atLeast(c, a) === 'yes' && atLeast(c, b) === 'yes') expect(atLeast(c, joined)).toBe('yes')
          expect(equal(a, joined)).toBe(atLeast(a, b) === 'yes')
          if (equal(a, b)) expect(contentOf(join(a, a))).toEqual(contentOf(join(b, b)))
        }),
      )
    })

    test('filling an unknown in never reverses a verdict given', () => {
      fc.assert(
        fc.property(any, any, known, known, (left, right, fillLeft, fillRight) => {
          const given = atLeast(left, right)
          const filled = atLeast(fill(left, fillLeft, join), fill(right, fillRight, join))
          expect(given === 'unknown' || filled === given).toBe(true)
        }),
      )
    })

    test('an unknown that is joined stays open to every completion', () => {
      fc.assert(
        fc.property(any, any, known, (a, b, filling) => {
          const joined = join(a, b)
          const completed = join(fill(a, filling, join), fill(b, filling, join))
          expect(atLeast(completed, { ...sure(joined) })).not.toBe('no')
          if (joined.state === 'known' || joined.state === 'none') expect(equal(completed, joined)).toBe(true)
        }),
      )
    })

    test('values written in other words compare as the same', () => {
      fc.assert(
        fc.property(arbitraryValue(definition), (value) => {
          const cell: Cell = { state: 'known', value }
          const [facetKey = ''] = facetKeysOf(definition)
          const total = normalizeCoverage({ [definition.id]: { '*': cell } }, everyKind)
          const normal = total[definition.id]?.[facetKey] ?? { state: 'unknown' }
          expect(equal(cell, normal)).toBe(true)
        }),
      )
    })
  },
)

describe('covers', () => {
  const cover = arbitraryCover(everyKind, arbitraryCell)
  const knownCover = arbitraryCover(everyKind, arbitraryKnownCell)

  test('comparing equals comparing cell by cell', () => {
    fc.assert(
      fc.property(cover, cover, (left, right) => {
        const cells = everyKind.flatMap((definition) =>
          facetKeysOf(definition).map((facetKey) => {
            const [a, b] = [left[definition.id]?.[facetKey], right[definition.id]?.[facetKey]]
            const ask = (x = a, y = b) => cellAtLeast(definition, facetKey, x!, y!, rules)
            return { dimension: definition.id, facetKey, above: ask(a, b), below: ask(b, a) }
          }),
        )
        const points = cells.flatMap(({ dimension, facetKey, above, below }) => {
          const verdict = verdictOf([above], [below])
          return verdict === 'equal' ? [] : [{ dimension, facetKey, verdict }]
        })
        const above = cells.map((cell) => cell.above)
        expect(compareCover(left, right, rules)).toEqual({
          verdict: verdictOf(
            above,
            cells.map((cell) => cell.below),
          ),
          points,
        })
        expect(coverAtLeast(left, right, rules)).toBe(all(above))
      }),
    )
  })

  test('cover that is more in one cell alone is more', () => {
    fc.assert(
      fc.property(knownCover, fc.constantFrom(...everyKind), (base, definition) => {
        const [facetKey = ''] = facetKeysOf(definition)
        const less = withCell(base, definition.id, facetKey, { state: 'none' })
        const comparison = compareCover(base, less, rules)
        expect(comparison.points.length).toBeLessThanOrEqual(1)
        expect(comparison.verdict).toBe(comparison.points[0]?.verdict ?? 'equal')
        expect(compareCover(less, base, rules).verdict).toBe(mirrored[comparison.verdict])
      }),
    )
  })

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(cover, (written) => {
        const once = normalizeCoverage(written, everyKind)
        expect(normalizeCoverage(once, everyKind)).toEqual(once)
      }),
    )
  })
})

const mirrored = {
  equal: 'equal',
  more: 'less',
  less: 'more',
  incomparable: 'incomparable',
  unknown: 'unknown',
} as const

/** State and value: notes and reasons don't take part in the order, and none is none whatever the reason. */
function contentOf(cell: Cell): unknown {
  if (cell.state === 'not-applicable') return { state: 'none' }
  return 'value' in cell ? { state: cell.state, value: cell.value } : { state: cell.state }
}

function sure(cell: Cell): Cell {
  return cell.state === 'at-least' ? { state: 'known', value: cell.value } : cell
}

function fill(cell: Cell, filling: Cell, join: (left: Cell, right: Cell) => Cell): Cell {
  if (cell.state === 'unknown') return filling
  return cell.state === 'at-least' ? join({ state: 'known', value: cell.value }, filling) : cell
}

function withCell(cover: Coverage, dimension: string, facetKey: string, cell: Cell): Coverage {
  return { ...cover, [dimension]: { ...cover[dimension], [facetKey]: cell } }
}

function all(answers: readonly AtLeast[]): AtLeast {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

function verdictOf(above: readonly AtLeast[], below: readonly AtLeast[]) {
  const answers = `${all(above)} ${all(below)}`
  if (answers.includes('unknown')) return 'unknown'
  return ({ 'yes yes': 'equal', 'yes no': 'more', 'no yes': 'less' } as const)[answers] ?? 'incomparable'
}
