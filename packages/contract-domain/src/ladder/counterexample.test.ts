import { describe, expect, test } from 'vitest'
import type { Cell, CoverVerdict } from '../cover/index.ts'
import { ALWAYS, aLadder, arriveWithin, bindBySettings, OFFICE_HOURS, partsPaid } from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { counterexampleOf, namedAddOns } from './counterexample.ts'
import { ladderContexts } from './ladder-contexts.ts'

const version = aLadder()
const [context] = ladderContexts(version).contexts
if (context === undefined) throw new Error('There is no context.')
const shelf = contextShelf({ version, bind: bindBySettings(version), options: {} }, context)
const pricer = shelf.pricer('essential')
const known = (value: Extract<Cell, { state: 'known' }>['value']): Cell => ({ state: 'known', value })

test('add-ons are named in order of id and option', () => {
  const choice = (addOn: string, option: number) => ({ addOn, option, options: { option } })
  expect(namedAddOns([choice('b', 0), choice('a', 1), choice('a', 0)])).toEqual([
    { id: 'a', option: 0, options: { option: 0 } },
    { id: 'a', option: 1, options: { option: 1 } },
    { id: 'b', option: 0, options: { option: 0 } },
  ])
})

test('a package beside the tier above: both prices, the lines of its own, and cell by cell', () => {
  const choices = shelf.choices.filter(({ addOn }) => addOn !== 'parts').toReversed()
  const offer = pricer.offer(choices)
  const paid = known(partsPaid())
  const cells = ['wear', 'misuse', 'other']
  expect(counterexampleOf(offer, shelf.ownOffer('plus'), pricer)).toEqual({
    tier: 'essential',
    addOns: [
      { id: 'around-the-clock', option: 0, options: {} },
      { id: 'four-hours', option: 0, options: {} },
    ],
    priceMinor: 115_000,
    againstMinor: 170_000,
    termLines: offer.termLines,
    sides: [
      {
        dimension: 'window',
        facetKey: '*',
        package: known(ALWAYS),
        above: known(ALWAYS),
        verdict: 'equal',
      },
      {
        dimension: 'arrival',
        facetKey: '*',
        package: known(arriveWithin(4)),
        above: known(arriveWithin(4)),
        verdict: 'equal',
      },
      ...cells.map((facetKey) => ({
        dimension: 'parts',
        facetKey,
        package: { state: 'none' },
        above: paid,
        verdict: 'less',
      })),
    ],
  })
})

describe('one cell on both sides', () => {
  const none: Cell = { state: 'none' }
  const never: Cell = { state: 'not-applicable', reason: { en: 'None', fr: 'Aucun' } }
  const unknown: Cell = { state: 'unknown' }
  const offer = pricer.offer([])
  const half = known(partsPaid({ sharePercent: '50' }))
  const twice = known(partsPaid({ incidentsPerYear: 2 }))

  /** The verdict on parts that wear, where the package and the tier above promise this; null: not shown. */
  function verdictOn(own: Cell, above: Cell): CoverVerdict | null {
    const covering = (wear: Cell) => ({
      ...offer,
      cover: { parts: { wear, misuse: none, other: none }, window: { '*': none }, arrival: { '*': none } },
    })
    const { sides } = counterexampleOf(covering(own), covering(above), pricer)
    expect(sides.length).toBeLessThanOrEqual(1)
    return sides[0]?.verdict ?? null
  }

  test.each<[string, Cell, Cell, CoverVerdict | null]>([
    ['alike', known(partsPaid()), known(partsPaid()), 'equal'],
    ['more', known(partsPaid()), half, 'more'],
    ['less', half, known(partsPaid()), 'less'],
    ['more and less: twice a year all, or always half', twice, half, 'incomparable'],
    ['something beside nothing', half, none, 'more'],
    ['nothing beside something', never, half, 'less'],
    ['unknown beside something', unknown, half, 'unknown'],
    ['something beside what is unknown', half, unknown, 'unknown'],
    ['unknown beside nothing', unknown, none, 'unknown'],
    ['nothing beside what is unknown', none, unknown, 'unknown'],
    ['nothing on either side', none, none, null],
    ['nothing, and what doesn’t apply', none, never, null],
  ])('%s', (_, own, above, verdict) => {
    expect(verdictOn(own, above)).toBe(verdict)
  })

  test('the window and the arrival stand with what they are', () => {
    const { sides } = counterexampleOf(offer, shelf.ownOffer('plus'), pricer)
    expect(sides.slice(0, 2)).toEqual([
      {
        dimension: 'window',
        facetKey: '*',
        package: known(OFFICE_HOURS),
        above: known(ALWAYS),
        verdict: 'less',
      },
      {
        dimension: 'arrival',
        facetKey: '*',
        package: known(arriveWithin(48)),
        above: known(arriveWithin(4)),
        verdict: 'less',
      },
    ])
  })
})
