import { describe, expect, test } from 'vitest'
import { PluginRefusal } from '../errors.ts'
import type { Plugin } from '../plugin.ts'
import { coveredCells } from './covered-cells.ts'
import { pluginLaws } from './plugin-laws.ts'
import type { PluginCase } from './plugin-case.ts'
import { priceCase, refusalsOf, saidByFindings, type PricedCase } from './price-case.ts'
import { writtenLines } from './written-lines.ts'

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
  describe(plugin.id, () => {
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) =>
      holdsAsWritten(plugin, one),
    )
  })
  describe(`${plugin.id} keeps the laws`, () => pluginLaws(plugin, cases))
}

function holdsAsWritten(plugin: Plugin, one: PluginCase) {
  const priced = priceOrRefuse(plugin, one)
  if (typeof priced === 'string') return expect(priced).toBe(one.refused)
  const said = saidByFindings(priced.decision.refusals)
  if (one.refused !== undefined) return expect(refusalsOf(priced), said).toContain(one.refused)
  expect(priced.decision.refusals, `Refused: ${said}`).toEqual([])
  if (one.lines !== undefined) expect(writtenLines(priced.decision, plugin.id)).toEqual(one.lines)
  if (one.coverage !== undefined)
    expect(coveredCells(priced.decision, Object.keys(one.coverage))).toEqual(one.coverage)
  expect(one.lines ?? one.coverage, 'The case says nothing: give lines, coverage or refused.').toBeDefined()
}

/** A refusal of settings or options comes before any price; its code stands for it. */
function priceOrRefuse(plugin: Plugin, one: PluginCase): PricedCase | string {
  try {
    return priceCase(plugin, one)
  } catch (error) {
    if (error instanceof PluginRefusal) return error.code
    throw error
  }
}
