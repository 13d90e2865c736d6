import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssetPredicate } from './availability.ts'
import type { AssetFacts } from './asset-facts.ts'
import { evaluatePredicate } from './evaluate-predicate.ts'

const names = ['a', 'b', 'c']
const comparison = fc.record({
  fact: fc.constantFrom(...names),
  op: fc.constantFrom('is', 'is-not', 'at-least', 'at-most', 'below', 'above'),
  value: fc.integer({ min: 0, max: 3 }),
})
const { predicate } = fc.letrec<{ predicate: AssetPredicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('predicate'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('predicate'), { maxLength: 3 }).map((any) => ({ any })),
    tie('predicate').map((not) => ({ not })),
  ),
}))
const known = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 3 })])))
const asFacts = (values: Record<string, number>): AssetFacts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { state: 'known', value }]))

test('filling in a missing fact never reverses a verdict', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(predicate, known, fc.subarray(names), (rule, values, kept) => {
      const whole = asFacts(values)
      const partial = Object.fromEntries(Object.entries(whole).filter(([name]) => kept.includes(name)))
      const before = evaluatePredicate(rule, partial).holds
      const after = evaluatePredicate(rule, whole).holds
      expect(after).not.toBe('unknown')
      if (before !== 'unknown') expect(after).toBe(before)
    }),
  )
})

test('not any is all not (De Morgan), whatever is missing', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(predicate, { maxLength: 3 }), known, fc.subarray(names), (parts, values, kept) => {
      const facts = Object.fromEntries(
        Object.entries(asFacts(values)).filter(([name]) => kept.includes(name)),
      )
      const left = evaluatePredicate({ not: { any: parts } }, facts).holds
      const right = evaluatePredicate({ all: parts.map((not) => ({ not })) }, facts).holds
      expect(left).toBe(right)
    }),
  )
})
