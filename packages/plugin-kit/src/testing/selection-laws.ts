import { cellAtLeast, cellOf, facetKeysOf, keysAt, normalizeCoverage } from '@aftercare/contract-domain/cover'
import { canonicalJson } from '@aftercare/contract-domain/text'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Plugin } from '../plugin.ts'
import { caseCatalog } from './case-catalog.ts'
import { finalCover } from './covered-cells.ts'
import type { PluginCase } from './plugin-case.ts'
import { demand } from './law-broken.ts'
import { lawOfEachCase, type PluginLaw } from './plugin-law.ts'
import { priceCase, type PricedCase } from './price-case.ts'
import { threeRandomAddOns } from './random-add-ons.ts'
import { effectOf } from './watch-hooks.ts'

const RUNS = 25
const TERMS = [1, 7, 18, 36]

/** What must hold of a plugin within a selection and over its term. */
export const selectionLaws: readonly PluginLaw[] = [
  lawOfEachCase('cover is never taken away, except where a withdrawal says so', expectNothingTaken),
  {
    title: 'contract years and instalments sum to the whole',
    holds: (plugin, sold) => {
      for (const one of sold) {
        for (const termMonths of TERMS) {
          expectPartsSum(priceCase(plugin, { ...one, given: { ...one.given, termMonths } }))
        }
      }
    },
  },
  {
    title: 'the order of add-ons changes nothing, beside three others',
    holds: (plugin, sold) =>
      fc.assert(
        fc.property(threeRandomAddOns, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (others, keys) => {
          for (const { given = {}, ...rest } of sold) {
            const beside = [...(given.beside ?? []), ...others]
            expectOrderIrrelevant(plugin, { ...rest, given: { ...given, beside } }, keys)
          }
        }),
        { numRuns: RUNS },
      ),
  },
]

function expectNothingTaken({ decision, answers }: PricedCase, { given = {} }: PluginCase, plugin: Plugin) {
  const { dimensions: definitions, tiers, eventImplications } = caseCatalog(given, plugin)
  const before = normalizeCoverage(tiers[0]?.cover ?? {}, definitions)
  const after = finalCover(decision)
  const rules = { definitions: decision.lines[0]?.groups[0]?.cover.dimensions ?? [], eventImplications }
  const withdrawn = effectOf(answers).withdraw ?? []
  for (const definition of rules.definitions) {
    const targets = withdrawn.filter(({ dimension }) => dimension === definition.id)
    const free = new Set(targets.flatMap(({ at }) => keysAt(definition, at)))
    for (const key of facetKeysOf(definition).filter((each) => !free.has(each))) {
      const [left, right] = [cellOf(after[definition.id], key), cellOf(before[definition.id], key)]
      demand(
        cellAtLeast(definition, key, left, right, rules) !== 'no',
        `${plugin.id} leaves less of ${definition.id} ${key} than the tier gave: give it, or declare the withdrawal`,
      )
    }
  }
}

function expectPartsSum({ decision: { totals, instalments, lines } }: PricedCase) {
  if (totals.netMinor !== null && instalments.length > 0) {
    const paid = instalments.reduce((sum, { netMinor }) => sum + (netMinor ?? 0), 0)
    const due = totals.netMinor + (totals.surchargeMinor ?? 0)
    demand(paid === due, `The instalments sum to ${paid}, the quote to ${due}`)
  }
  for (const { termLines, termPriceMinor } of lines.flatMap(({ groups }) => groups)) {
    if (termPriceMinor === null) continue
    const sum = termLines.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0)
    demand(sum === termPriceMinor, `The contract years sum to ${sum}, the term to ${termPriceMinor}`)
  }
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
