import { expect, test } from 'vitest'
import { coverInstance, dimensions, families } from './cover-instance.ts'
import { glpkJs } from './glpk.ts'
import { highs } from './highs.ts'
import { product } from './product.ts'
import { requireSameOptimum } from './same-optimum.ts'
import { yalps } from './yalps.ts'

const peers = [glpkJs, highs, yalps]

test.each(families)(
  '$name: every solver finds one optimum, and nothing under a budget below it',
  (family) => {
    for (const seed of [7919, 15_838])
      expect(requireSameOptimum(coverInstance(30, family, seed), product, peers)).toBeGreaterThan(0)
  },
)

test('a peer that finds another optimum is named', () => {
  const wrong = { name: 'wrong', prepare: () => ({ optimum: () => 1 }) }
  const [family] = families
  if (family === undefined) throw new Error('There is no family.')
  expect(() => requireSameOptimum(coverInstance(20, family, 7919), product, [wrong])).toThrow(
    /^wrong finds 1, not /,
  )
})

test('an instance has a price for each add-on and somebody for each dimension; a seed makes it', () => {
  for (const family of families) {
    const { prices, rows } = coverInstance(100, family, 7919)
    expect([prices.length, rows.length]).toEqual([100, dimensions])
    expect(rows.every((columns) => columns.length > 0)).toBe(true)
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(5000)
    expect(Math.max(...prices)).toBeLessThanOrEqual(10_000)
    const met = rows.reduce((sum, columns) => sum + columns.length, 0) / (100 * dimensions)
    expect(met).toBeGreaterThan(family.density * 0.85)
    expect(met).toBeLessThan(family.density * 1.15)
    expect(coverInstance(100, family, 7919)).toEqual({ prices, rows })
  }
})
