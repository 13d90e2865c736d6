import { expect, test } from 'vitest'
import { twoLines } from './two-lines.ts'

test.each([
  ['Base price', ['Base price']],
  ['Service complet 24x7, Pièces : prix', ['Service complet 24x7,', 'Pièces\u00a0: prix']],
  ['Maintenance, Labour and visits: base price', ['Maintenance, Labour and', 'visits: base price']],
  [
    'Maintenance, Labour and visits: base price by the model of the machine',
    ['Maintenance, Labour and', 'visits: base price by the m…'],
  ],
])('“%s” stands beside its bar in two lines at most', (title, lines) => {
  expect(twoLines(title)).toEqual(lines)
})
