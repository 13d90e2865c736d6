import { expect, test } from 'vitest'
import { waterfallBars } from './waterfall-bars.ts'

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

test('each bar floats from the total before its step to the total after it', () => {
  const bars = waterfallBars([
    { stage: 'BASE', title: 'Base', amount: euros(1000), runningTotal: euros(1000) },
    { stage: 'CHARGE', title: 'Add-on', amount: euros(200), runningTotal: euros(1200) },
    { stage: 'DISCOUNT', title: 'Discount', amount: euros(-300), runningTotal: euros(900) },
  ])
  expect(bars.map((bar) => bar.span)).toEqual([
    [0, 1000],
    [1000, 1200],
    [900, 1200],
  ])
})

test('an unknown step has no bar', () => {
  expect(waterfallBars([{ stage: 'BASE', title: 'Base', amount: null, runningTotal: null }])).toEqual([])
})
