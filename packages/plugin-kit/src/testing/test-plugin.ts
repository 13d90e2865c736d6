import { describe, expect, test } from 'vitest'
import type { Plugin } from '../plugin.ts'
import { answerLaws } from './answer-laws.ts'
import { comparedCells } from './covered-cells.ts'
import { demand } from './law-broken.ts'
import { expectNamesAgree } from './package-name.ts'
import type { PluginCase } from './plugin-case.ts'
import type { PluginLaw } from './plugin-law.ts'
import { priceCase, refusalsOf, saidByFindings } from './price-case.ts'
import { schemaLaws } from './schema-laws.ts'
import { selectionLaws } from './selection-laws.ts'
import { writtenLines } from './written-lines.ts'

export const pluginLaws: readonly PluginLaw[] = [...answerLaws, ...selectionLaws, ...schemaLaws]

/**
 * Tests a plugin by a table of cases that reads as a price list, each priced through the real pipeline; then runs
 * the laws that hold for every plugin, unasked, over the same cases.
 *
 * @example
 * testPlugin(batteryCare, [
 *   { title: 'a flat yearly price', settings: { price }, options: {}, lines: { 'battery-care': '90.00 EUR a year' } },
 * ])
 */
export function testPlugin<Settings, Options>(
  plugin: Plugin<Settings, Options>,
  cases: readonly PluginCase<Settings, Options>[],
): void {
  const sold = cases.filter(({ refused }) => refused === undefined)
  describe(`${plugin.id}, case by case`, () => {
    // oxlint-disable-next-line vitest/expect-expect -- expectAsWritten expects
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) =>
      expectAsWritten(plugin, one),
    )
  })
  describe(`${plugin.id} keeps the laws`, () => {
    test('id, folder and package have one name', () =>
      expectNamesAgree(plugin.id, expect.getState().testPath))
    // oxlint-disable-next-line vitest/expect-expect -- a law throws when it is broken
    test.each(pluginLaws.map((law) => [law.title, law] as const))('%s', (_title, law) => {
      demand(sold.length > 0, 'Give at least one case that is sold: the laws are asked of it.')
      law.holds(plugin, sold)
    })
  })
}

/** The case's lines, coverage or refusal, as the pipeline gives them. */
export function expectAsWritten(plugin: Plugin, one: PluginCase): void {
  const says = one.refused ?? one.lines ?? one.coverage
  demand(says !== undefined, 'Say what the case gives: lines, coverage or refused.')
  const priced = priceCase(plugin, one)
  const refusals = refusalsOf(priced)
  const said = saidByFindings(priced.decision.refusals)
  if (one.refused !== undefined)
    return demand(
      refusals.includes(one.refused),
      `Expected ${one.refused}, was refused by: ${said || 'nothing'}`,
    )
  demand(refusals.length === 0, `Refused: ${said}`)
  if (one.lines !== undefined) expect(writtenLines(priced.decision, plugin.id)).toEqual(one.lines)
  if (one.coverage !== undefined) {
    const { promised, written } = comparedCells(priced.decision, one.coverage)
    expect(promised).toEqual(written)
  }
}
