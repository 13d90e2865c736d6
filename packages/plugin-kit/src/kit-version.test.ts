import { expect, test } from 'vitest'
import { checkKitRange } from './kit-version.ts'

test.each([
  ['^1', '1.0.0', true],
  ['^1', '1.7.2', true],
  ['^1', '2.0.0', false],
  ['^1.2', '1.1.9', false],
  ['^1.2.3', '1.2.3', true],
  ['^1.2.3', '1.2.2', false],
  ['^0.3', '0.4.0', false],
  ['~1.2', '1.2.9', true],
  ['~1.2', '1.3.0', false],
  ['1', '1.9.0', true],
  ['1.2.3', '1.2.4', false],
  ['1.x', '1.0.0', null],
  ['', '1.0.0', null],
])('a plugin for %s on kit %s: %s', (range, kit, met) => {
  expect(checkKitRange(range, kit)).toBe(met)
})
