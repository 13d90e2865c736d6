import { expect, test } from 'vitest'
import { families } from './cover-instance.ts'
import { glpkJs } from './glpk.ts'
import { product } from './product.ts'
import { proveAll, sixTiers, withPackagesPriced } from './six-tiers.ts'

const [dense] = families

test('six tiers: 15 pairs proved with certificates, and no peer finds a cover under any of the budgets', () => {
  if (dense === undefined) throw new Error('There is no family.')
  const ladder = sixTiers(200, dense, 7919)
  expect(ladder.pairs).toHaveLength(15)
  const shelf = ladder.shelf()
  expect(proveAll(ladder, shelf)).toBe(15)
  expect(proveAll(ladder, withPackagesPriced(shelf))).toBe(15)
  for (const { instance, budget } of ladder.questions) {
    expect(budget).toBeGreaterThan(0)
    expect(glpkJs.prepare(instance, budget).optimum()).toBeNull()
    expect(product.prepare(instance, null).optimum()).toBeGreaterThan(budget)
  }
})
