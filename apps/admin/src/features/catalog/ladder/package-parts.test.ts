import { expect, test } from 'vitest'
import { aPriceLine, euros } from '../../../testing/example-decision.ts'
import { aCounterexample } from '../../../testing/example-ladder.ts'
import { packageParts } from './package-parts.ts'

const shown = (...given: Parameters<typeof aCounterexample>) =>
  packageParts(aCounterexample(...given)).map(({ title, amount }) => [title, amount?.amountMinor ?? null])

test('tier and add-ons are told with what each comes to', () => {
  expect(shown()).toEqual([
    ['Silver', 120_000],
    ['Fast lane', 30_000],
  ])
})

test('a discount that is no add-on’s belongs to the tier', () => {
  const { lines } = aCounterexample()
  expect(shown({ lines: [...lines, aPriceLine({ amount: euros(-100) })], price: euros(1400) })).toEqual([
    ['Silver', 110_000],
    ['Fast lane', 30_000],
  ])
})

test('where the lines don’t add up to the price, as of a fleet, no part has one', () => {
  expect(shown({ price: euros(14_000) })).toEqual([
    ['Silver', null],
    ['Fast lane', null],
  ])
  expect(shown({ lines: [aPriceLine({ amount: null })] })).toEqual([
    ['Silver', null],
    ['Fast lane', null],
  ])
})
