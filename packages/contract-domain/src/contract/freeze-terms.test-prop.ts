import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../catalog/index.ts'
import { canonicalJson } from '../text/index.ts'
import { anAcceptance, anOffer } from './a-quote.ts'
import type { ContractTerms } from './contract-terms.ts'
import { freezeTerms } from './freeze-terms.ts'
import { exactJson } from './frozen-json.ts'
import { readTerms } from './read-terms.ts'
import { termsHash, verifyTerms } from './terms-hash.ts'
import type { TermsToFreeze } from './terms-parts.ts'

/** A copy that shares nothing with any other, so that it may be changed. */
const toFreeze = (): TermsToFreeze => {
  const { version, account, assets, holidaySets, wording } = anAcceptance()
  const given = { quote: anOffer(), version, account, assets, holidaySets, wording, signedOn: '2026-03-10' }
  return JSON.parse(JSON.stringify(given)) as TermsToFreeze
}

type Holder = Record<string, unknown>

/** Every place of a JSON value that holds a scalar: its holder and the key in it. */
function leavesOf(value: unknown): readonly { readonly holder: Holder; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.entries(holder).flatMap(([key, member]) =>
    typeof member === 'object' && member !== null ? leavesOf(member) : [{ holder, key }],
  )
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

const hash = termsHash(freezeTerms(toFreeze()))

test('freezing twice gives one hash, in whatever order the assets and holiday sets are given', () => {
  const { assets, holidaySets } = toFreeze()
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...assets], { minLength: assets.length }),
      fc.shuffledSubarray([...holidaySets], { minLength: holidaySets.length }),
      (shuffledAssets, shuffledSets) => {
        const given = { ...toFreeze(), assets: shuffledAssets, holidaySets: shuffledSets }
        expect(termsHash(freezeTerms(given))).toBe(hash)
      },
    ),
    { numRuns: 20 },
  )
}, 30_000)

test('changing any value of catalog, quote, assets, holidays or texts afterwards changes no frozen byte', () => {
  const places = leavesOf(toFreeze()).length
  expect(places).toBeGreaterThan(300)
  fc.assert(
    fc.property(fc.nat(places - 1), fc.oneof(fc.string(), fc.integer()), (place, other) => {
      const given = toFreeze()
      const terms = freezeTerms(given)
      const bytes = canonicalJson(terms)
      const leaf = leavesOf(given)[place]
      if (leaf === undefined) throw new Error('no such place')
      leaf.holder[leaf.key] = other
      expect(canonicalJson(terms)).toBe(bytes)
      expect(verifyTerms(terms, hash)).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 30_000)

test('changing any value of the terms themselves is found out', () => {
  const places = leavesOf(freezeTerms(toFreeze())).length
  fc.assert(
    fc.property(
      fc.nat(places - 1),
      fc.oneof(fc.string(), fc.integer(), fc.double({ noInteger: true }), fc.constant(undefined)),
      (place, other) => {
        const terms = freezeTerms(toFreeze())
        const leaf = leavesOf(terms)[place]
        if (leaf === undefined) throw new Error('no such place')
        fc.pre(leaf.holder[leaf.key] !== other)
        leaf.holder[leaf.key] = other
        expect(verifyTerms(terms, hash)).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
}, 30_000)

const fact = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'grapheme' }),
  fc.boolean(),
)

test('terms hold no fraction and keep their hash when stored and read, whatever the facts and options', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fact), fc.json().map(JSON.parse), (facts, options) => {
      const given = withFactsAndOptions(facts, { options })
      const terms = freezeTerms(given)
      expect(numbersOf(terms).every(Number.isSafeInteger)).toBe(true)
      const stored = JSON.parse(JSON.stringify(terms)) as ContractTerms
      expect(stored).toEqual(terms)
      expect(termsHash(stored)).toBe(termsHash(terms))
      expect(readTerms(stored, 'fr')).toEqual(readTerms(terms, 'fr'))
    }),
    { numRuns: 100 },
  )
}, 30_000)

test('a figure frozen as text reads back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
      const exact: unknown = exactJson({ figure }).figure
      expect(Number(exact) + 0).toBe(figure + 0)
      if (!Number.isSafeInteger(figure)) expect(exact).toMatch(/^-?\d+(\.\d+)?$/)
    }),
    { numRuns: 2_000 },
  )
}, 30_000)

function withFactsAndOptions(
  factsRead: Readonly<Record<string, string | number | boolean>>,
  options: JsonObject,
): TermsToFreeze {
  const given = toFreeze()
  const { decision, request } = given.quote
  const decided = decision.lines.map((line) => ({
    ...line,
    groups: line.groups.map((group) => ({ ...group, factsRead })),
  }))
  const requested = request.lines.map((line) => ({
    ...line,
    addOns: line.addOns.map((addOn) => ({ ...addOn, options })),
  }))
  return {
    ...given,
    quote: {
      ...given.quote,
      decision: { ...decision, lines: decided },
      request: { ...request, lines: requested },
    },
  }
}
