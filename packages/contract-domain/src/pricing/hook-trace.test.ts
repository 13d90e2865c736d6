import { describe, expect, test } from 'vitest'
import { compilePriceForm } from './compile-price-form.ts'
import { FactsReader, factRulesOf } from './facts-reader.ts'
import { HookTrace, type MadeLine } from './hook-trace.ts'
import type { NewLine } from './index.ts'
import { aFact, anAsset, flat } from '../testing/index.ts'

function traced() {
  const rules = factRulesOf({ facts: [aFact('zone', { assumed: 'near' })] })
  const price = { amountMinor: 5, currency: 'EUR' }
  const facts = new FactsReader(
    rules,
    anAsset('a', { use: 'office', age: 3, lift: true, price, colour: null }),
  )
  return { trace: new HookTrace(facts), place: (id: string) => rules.places.of(id) }
}
const made = (): NewLine => ({
  code: 'x',
  recurrence: 'per-unit',
  taxCategory: 'service',
  amountMinor: null,
  currency: 'EUR',
  inputs: { priceMinor: 5 },
  rate: '5',
  cost: '1',
  message: { key: 'x.charge', params: {} },
})
const aMadeLine = (): MadeLine => ({
  made: made(),
  form: compilePriceForm(flat(5), 'half-even'),
  options: {},
  asked: { asRate: true, quantity: 1 },
})

describe('what a hook saw of its asset', () => {
  test('is the stated facts it read, in order, each once', () => {
    const { trace, place } = traced()
    for (const id of ['lift', 'use', 'age', 'use', 'lift']) trace.readFact(id)
    expect(trace.steps()).toEqual([
      { place: place('lift'), value: true },
      { place: place('use'), value: 'office' },
      { place: place('age'), value: 3 },
    ])
  })

  test('is nothing when it read nothing: its answer holds for all', () => {
    expect(traced().trace.steps()).toEqual([])
  })

  test.each(['missing', 'zone', 'colour', 'price'])(
    'holds for this asset alone when “%s” isn’t a plain stated fact',
    (id) => {
      const { trace } = traced()
      trace.readFact('use')
      trace.readFact(id)
      expect(trace.steps()).toBeNull()
    },
  )
})

describe('a line the core made', () => {
  const shown = () => {
    const { trace } = traced()
    const line = aMadeLine()
    return { trace, line, shown: trace.shown(line) }
  }

  test('is found again behind what the hook was shown; a line of its own has none', () => {
    const { trace, line, shown: proxy } = shown()
    expect(proxy).not.toBe(line.made)
    expect(trace.behind(proxy)).toBe(line)
    expect(trace.behind({ ...made() })).toBeNull()
    expect(trace.behind(undefined)).toBeNull()
  })

  test.each<keyof NewLine>(['code', 'recurrence', 'taxCategory', 'currency', 'message', 'component', 'per'])(
    'may be asked for its %s: no asset changes that',
    (member) => {
      const { trace, line, shown: proxy } = shown()
      expect(proxy[member]).toBe(line.made[member])
      expect(trace.steps()).toEqual([])
    },
  )

  test.each<keyof NewLine>(['amountMinor', 'inputs', 'rate', 'cost', 'unknownFacts'])(
    'asked for its %s depends on the asset',
    (member) => {
      const { trace, line, shown: proxy } = shown()
      expect(proxy[member]).toBe(line.made[member])
      expect(trace.steps()).toBeNull()
    },
  )

  const own = { value: 'y', writable: true, enumerable: true, configurable: true }
  test.each<[string, (line: NewLine) => unknown, unknown]>([
    ['whether it has a member', (line) => ['rate' in line, 'use' in line], [true, false]],
    ['its members', (line) => Reflect.ownKeys(line), Reflect.ownKeys(made())],
    ['a member apart', (line) => Object.getOwnPropertyDescriptor(line, 'rate'), { ...own, value: '5' }],
  ])('asked for %s answers, and depends on the asset', (_what, look, found) => {
    const { trace, shown: proxy } = shown()
    expect(look(proxy)).toEqual(found)
    expect(trace.steps()).toBeNull()
  })

  test.each<[string, (line: NewLine) => unknown, (line: object) => unknown, unknown]>([
    ['written on', (line) => Reflect.set(line, 'code', 'y'), (line) => Reflect.get(line, 'code'), 'y'],
    [
      'defined anew',
      (line) => Reflect.defineProperty(line, 'code', own),
      (line) => Reflect.get(line, 'code'),
      'y',
    ],
    ['cut short', (line) => Reflect.deleteProperty(line, 'cost'), (line) => 'cost' in line, false],
    ['given another kind', (line) => Reflect.setPrototypeOf(line, null), Object.getPrototypeOf, null],
    ['shut', (line) => Reflect.preventExtensions(line), Object.isExtensible, false],
  ])('%s is changed, and depends on the asset', (_what, change, look, found) => {
    const { trace, line, shown: proxy } = shown()
    expect(change(proxy)).toBe(true)
    expect(look(line.made)).toBe(found)
    expect(trace.steps()).toBeNull()
  })
})
