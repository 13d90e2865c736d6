import { cellAtLeast, facetKeysOf, keysAt, normalizeCoverage } from '@aftercare/contract-domain/cover'
import { canonicalJson, renderMessage } from '@aftercare/contract-domain/text'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plugin } from '../plugin.ts'
import { caseCatalog } from './case-catalog.ts'
import { finalCover } from './covered-cells.ts'
import { expectBudgetKept } from './hook-budget.ts'
import { expectNamesAgree } from './package-name.ts'
import type { PluginCase } from './plugin-case.ts'
import { priceCase, type PricedCase } from './price-case.ts'
import { threeRandomAddOns } from './random-add-ons.ts'
import { effectOf, linesOf } from './watch-hooks.ts'

const NONSENSE = [null, undefined, 42, 'nonsense', [], [{}], { nonsense: true }]
const RUNS = 30
const TRIES = 10

/** What holds for every plugin, asked of all cases that are not meant to be refused. */
export function pluginLaws(plugin: Plugin, cases: readonly PluginCase[]): void {
  const sold = cases.filter(({ refused }) => refused === undefined)
  const ofEach = (check: (priced: PricedCase, one: PluginCase) => void) => () => {
    expect(sold.length, 'Give at least one case that is sold.').toBeGreaterThan(0)
    for (const one of sold) check(priceCase(plugin, one), one)
  }

  test('id, folder and package have one name', () => expectNamesAgree(plugin.id, expect.getState().testPath))
  test(
    'the same input gives the same answer',
    ofEach((priced, one) => {
      expect(timeless(priceCase(plugin, one))).toEqual(timeless(priced))
    }),
  )
  test(
    'what it is given stays untouched',
    ofEach((_priced, one) => {
      const { beside: _hooks, ...data } = one.given ?? {}
      const written = () => JSON.stringify({ data, settings: one.settings, options: one.options })
      const before = written()
      priceCase(plugin, one)
      expect(written()).toBe(before)
    }),
  )
  test(
    'hooks reach for no clock, randomness, timer or network',
    ofEach(({ answers }) => {
      expect(answers.flatMap(({ hook, reached }) => reached.map((what) => `${hook}: ${what}`))).toEqual([])
    }),
  )
  test(
    'amounts are whole minor units of the book’s currency',
    ofEach(({ answers }) => {
      for (const answer of answers)
        for (const line of linesOf(answer)) {
          expect(line.currency, `${answer.hook} changed the currency`).toBe(answer.currency)
          if (line.amountMinor !== null)
            expect(line.amountMinor, `${answer.hook}: ${line.code}`).toSatisfy(Number.isSafeInteger)
        }
    }),
  )
  test(
    'every line speaks both languages',
    ofEach(({ answers }) => {
      for (const { message } of answers.flatMap(linesOf))
        for (const locale of ['en', 'fr'] as const) {
          expect(renderMessage(message, locale, plugin.messages)).not.toBe('')
        }
    }),
  )
  test('cover is never taken away, except where a withdrawal says so', ofEach(expectNothingTaken(plugin)))
  test('instalments and parts of years sum to the whole', () => {
    for (const one of sold)
      for (const termMonths of [1, 7, 18, 36]) {
        expectPartsSum(priceCase(plugin, { ...one, given: { ...one.given, termMonths } }))
      }
  })
  test('the order of add-ons changes nothing, beside three others', () => {
    fc.assert(
      fc.property(threeRandomAddOns, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (others, keys) => {
        for (const one of sold) expectOrderIrrelevant(plugin, withOthers(one, others), keys)
      }),
      { numRuns: RUNS },
    )
  })
  test('settings and options refuse nonsense', () => {
    for (const value of NONSENSE) {
      expect(() => plugin.parseSettings(value), `settings took ${JSON.stringify(value)}`).toThrow()
      expect(() => plugin.parseOptions(value), `options took ${JSON.stringify(value)}`).toThrow()
    }
  })
  test('settings and options read back as they were read', () => {
    for (const { settings, options } of sold) {
      const [readSettings, readOptions] = [plugin.parseSettings(settings), plugin.parseOptions(options)]
      expect(plugin.parseSettings(readSettings)).toEqual(readSettings)
      expect(plugin.parseOptions(readOptions)).toEqual(readOptions)
    }
  })
  test(
    'hooks keep their budget of time and size',
    ofEach((_priced, one) => {
      expectBudgetKept(Array.from({ length: TRIES }, () => priceCase(plugin, one)))
    }),
  )
}

function timeless({ decision, answers }: PricedCase) {
  return { decision, answers: answers.map(({ milliseconds: _took, ...rest }) => rest) }
}

function expectNothingTaken(plugin: Plugin) {
  return ({ decision, answers }: PricedCase, { given = {} }: PluginCase) => {
    const { dimensions: definitions, tiers, eventImplications } = caseCatalog(given, plugin)
    const before = normalizeCoverage(tiers[0]?.cover ?? {}, definitions)
    const after = finalCover(decision)
    const withdrawn = effectOf(answers).withdraw ?? []
    for (const definition of definitions) {
      const givenUp = withdrawn.filter(({ dimension }) => dimension === definition.id)
      const free = new Set(givenUp.flatMap(({ at }) => keysAt(definition, at)))
      for (const key of facetKeysOf(definition).filter((each) => !free.has(each))) {
        const [left, right] = [after[definition.id]?.[key], before[definition.id]?.[key]]
        const rules = { definitions, eventImplications }
        if (left === undefined || right === undefined) continue
        const verdict = cellAtLeast(definition, key, left, right, rules)
        expect(verdict, `${definition.id} ${key} became less`).not.toBe('no')
      }
    }
  }
}

function expectPartsSum({ decision }: PricedCase) {
  const { totals, instalments, lines } = decision
  if (totals.payableMinor === null || instalments.length === 0) return
  const net = instalments.reduce((sum, { netMinor }) => sum + (netMinor ?? 0), 0)
  expect(net, 'instalments against net').toBe((totals.netMinor ?? 0) + (totals.surchargeMinor ?? 0))
  for (const { termLines, termPriceMinor } of lines.flatMap(({ groups }) => groups)) {
    const sum = termLines.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0)
    expect(sum, 'contract years against the term price').toBe(termPriceMinor)
  }
}

function withOthers(
  one: PluginCase,
  others: NonNullable<NonNullable<PluginCase['given']>['beside']>,
): PluginCase {
  return { ...one, given: { ...one.given, beside: [...(one.given?.beside ?? []), ...others] } }
}

function expectOrderIrrelevant(plugin: Plugin, one: PluginCase, keys: readonly number[]) {
  const shuffled = (addOns: readonly string[]) =>
    addOns
      .map((id, index) => ({ id, key: keys[index % keys.length] ?? 0 }))
      .sort((left, right) => left.key - right.key)
      .map(({ id }) => id)
  const inOrder = priceCase(plugin, one).decision
  const inAnother = priceCase(plugin, one, shuffled).decision
  expect(canonicalJson(inAnother)).toBe(canonicalJson(inOrder))
}
