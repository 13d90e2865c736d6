import { renderMessage } from '@aftercare/contract-domain/text'
import { expect } from 'vitest'
import { expectBudgetKept } from './hook-budget.ts'
import { demand } from './law-broken.ts'
import { lawOfEachCase, type PluginLaw } from './plugin-law.ts'
import { priceCase, type PricedCase } from './price-case.ts'
import { linesOf } from './watch-hooks.ts'

const TRIES = 10

/** What a single answer of a hook must be. */
export const answerLaws: readonly PluginLaw[] = [
  lawOfEachCase('the same input gives the same answer', (priced, one, plugin) => {
    expect(timeless(priceCase(plugin, one))).toEqual(timeless(priced))
  }),
  lawOfEachCase('what it is given stays untouched', ({ answers }, one, plugin) => {
    const written = () => JSON.stringify([one.given, one.settings, one.options])
    const before = written()
    priceCase(plugin, one)
    expect(written()).toBe(before)
    // The contexts are frozen, so a hook that writes throws.
    expect(answers.flatMap(({ thrown }) => thrown ?? [])).toEqual([])
  }),
  lawOfEachCase('hooks reach for no clock, randomness, timer or network', ({ answers }) => {
    expect(answers.flatMap(({ hook, reached }) => reached.map((what) => `${hook}: ${what}`))).toEqual([])
  }),
  lawOfEachCase('amounts are whole minor units of the book’s currency', ({ answers }) => {
    for (const answer of answers) {
      for (const { code, currency, amountMinor } of linesOf(answer)) {
        demand(
          currency === answer.currency,
          `${answer.hook} answers ${code} in ${currency}; the book is in ${answer.currency}: use context.line`,
        )
        const whole = amountMinor === null || Number.isSafeInteger(amountMinor)
        demand(
          whole,
          `${answer.hook} answers ${code} with ${amountMinor}, no whole minor unit: use context.line`,
        )
      }
    }
  }),
  lawOfEachCase('every line speaks both languages', ({ answers }, _one, plugin) => {
    for (const { message } of answers.flatMap(linesOf)) {
      for (const locale of ['en', 'fr'] as const) {
        expect(renderMessage(message, locale, plugin.messages)).not.toBe('')
      }
    }
  }),
  lawOfEachCase('hooks keep their budget of time and size', (_priced, one, plugin) => {
    expectBudgetKept(Array.from({ length: TRIES }, () => priceCase(plugin, one)))
  }),
]

function timeless({ decision, answers }: PricedCase) {
  return { decision, answers: answers.map(({ milliseconds: _took, ...rest }) => rest) }
}
