import { expect, test } from 'vitest'
import type { JsonObject } from '../catalog/index.ts'
import { PriceBookUnknown, type BindAddOn } from '../pricing/index.ts'
import { aCatalog, aCatalogAddOn, anAddOn, aPriceBook } from '../testing/index.ts'
import { factsOfHooks } from './facts-of-hooks.ts'

const version = aCatalog({
  priceBooks: [aPriceBook(), aPriceBook({ id: 'partners' })],
  addOns: [aCatalogAddOn('care'), aCatalogAddOn('visits')],
})

const facts = (bind: BindAddOn, options: Readonly<Record<string, readonly JsonObject[]>> = {}) => [
  ...factsOfHooks(version, { bind, options }),
]

test('what any add-on reads, in any book, with any of its options', () => {
  const asked: unknown[] = []
  const found = facts(
    ({ addOn, priceBook, options }) => {
      asked.push([addOn, priceBook, options])
      return anAddOn(addOn, {
        facts: ['age', `${addOn} in ${priceBook} by ${JSON.stringify(options['by'])}`],
      })
    },
    { visits: [{ by: 'week' }, { by: 'month' }] },
  )
  expect(asked).toEqual([
    ['care', 'direct', {}],
    ['visits', 'direct', { by: 'week' }],
    ['visits', 'direct', { by: 'month' }],
    ['care', 'partners', {}],
    ['visits', 'partners', { by: 'week' }],
    ['visits', 'partners', { by: 'month' }],
  ])
  expect(found).toEqual([
    'age',
    'care in direct by undefined',
    'visits in direct by "week"',
    'visits in direct by "month"',
    'care in partners by undefined',
    'visits in partners by "week"',
    'visits in partners by "month"',
  ])
})

test('an add-on that can’t be bound reads nothing; a fault of a plugin is no such thing', () => {
  const bind: BindAddOn = ({ addOn }) => {
    if (addOn === 'care') throw new PriceBookUnknown(addOn)
    return anAddOn(addOn, { facts: ['age'] })
  }
  expect(facts(bind)).toEqual(['age'])
  expect(() =>
    facts(() => {
      throw new TypeError('broken')
    }),
  ).toThrow(TypeError)
})
