import { expect, test } from 'vitest'
import { HEAD, moved, rangeOf, type Extent } from './grid-moves.ts'

const extent: Extent = { rows: ['a', 'b', 'c', 'd', 'e'], columns: ['x', 'y', 'z'], page: 3 }
const go = (from: string, key: string, { command = false, range = false } = {}) => {
  const [row = '', column = ''] = from.split(' ')
  const to = moved({ row, column }, { key, command }, { extent, range })
  return to === null ? null : `${to.row} ${to.column}`
}

test.each([
  ['b y', 'ArrowUp', 'a y'],
  ['a y', 'ArrowUp', `${HEAD} y`],
  [`${HEAD} y`, 'ArrowUp', `${HEAD} y`],
  ['b x', 'ArrowLeft', `b ${HEAD}`],
  [`a ${HEAD}`, 'ArrowUp', `a ${HEAD}`],
  ['e y', 'ArrowDown', 'e y'],
  ['b z', 'ArrowRight', 'b z'],
  ['b z', 'Home', 'b x'],
  ['b x', 'End', 'b z'],
  ['a y', 'PageDown', 'd y'],
  ['d y', 'PageDown', 'e y'],
  ['b y', 'PageUp', 'a y'],
  ['b y', 'Tab', null],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(go(from, key)).toBe(to)
})

test.each([
  ['c y', 'ArrowUp', 'a y'],
  ['c y', 'ArrowDown', 'e y'],
  ['c y', 'ArrowLeft', 'c x'],
  ['c y', 'ArrowRight', 'c z'],
  ['c y', 'Home', 'a x'],
  ['c y', 'End', 'e z'],
])('from %s, Ctrl and %s lead to %s', (from, key, to) => {
  expect(go(from, key, { command: true })).toBe(to)
})

test('a range stays within the cells', () => {
  expect(go('a y', 'ArrowUp', { range: true })).toBe('a y')
  expect(go('b x', 'ArrowLeft', { range: true })).toBe('b x')
})

test('a range is the rectangle between its ends, whichever came first', () => {
  const range = { top: 1, bottom: 3, left: 0, right: 2 }
  expect(rangeOf({ row: 'd', column: 'x' }, { row: 'b', column: 'z' }, extent)).toEqual(range)
  expect(rangeOf({ row: 'b', column: 'z' }, { row: 'd', column: 'x' }, extent)).toEqual(range)
  expect(rangeOf({ row: 'b', column: HEAD }, { row: 'd', column: 'x' }, extent)).toBeNull()
})
