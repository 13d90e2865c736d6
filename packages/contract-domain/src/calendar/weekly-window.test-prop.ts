import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryWindow } from './arbitrary-window.ts'
import type { OpenRow } from './open-row.ts'
import {
  includesWindow,
  intersectWindows,
  normalizeWindow,
  sameWindow,
  uniteWindows,
  windowRows,
  type WeeklyWindow,
} from './weekly-window.ts'
import { formatWindow, parseWindow } from './window-text.ts'

const window = arbitraryWindow(60)

/** The oracle: a row as the set of its hours. */
const hoursOf = (row: OpenRow) =>
  Array.from({ length: 24 }, (_, hour) => row.some(([s, e]) => s <= hour * 60 && hour * 60 < e))
const hours = (given: WeeklyWindow) => windowRows.map((row) => hoursOf(given[row]))

test('uniting, intersecting and including agree with sets of hours', () => {
  fc.assert(
    fc.property(window, window, (left, right) => {
      const [l, r] = [hours(left), hours(right)]
      const both = l.map((row, index) => row.map((open, hour) => open && r[index]?.[hour] === true))
      const either = l.map((row, index) => row.map((open, hour) => open || r[index]?.[hour] === true))
      expect(hours(intersectWindows(left, right))).toEqual(both)
      expect(hours(uniteWindows(left, right))).toEqual(either)
      expect(includesWindow(left, right)).toBe(JSON.stringify(either) === JSON.stringify(l))
      expect(includesWindow(uniteWindows(left, right), right)).toBe(true)
      expect(includesWindow(left, intersectWindows(left, right))).toBe(true)
    }),
  )
})

test('what is made is in normal form, and equal windows are written alike', () => {
  fc.assert(
    fc.property(window, window, (left, right) => {
      for (const made of [uniteWindows(left, right), intersectWindows(left, right)]) {
        expect(normalizeWindow(made)).toEqual(made)
      }
      expect(sameWindow(left, right)).toBe(formatWindow(left) === formatWindow(right))
    }),
  )
})

test('a window written is read back as itself', () => {
  fc.assert(
    fc.property(arbitraryWindow(5), (given) => {
      expect(parseWindow(formatWindow(given))).toEqual(given)
    }),
  )
})
