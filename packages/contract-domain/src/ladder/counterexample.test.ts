import { expect, test } from 'vitest'
import type { Cell } from '../cover/index.ts'
import {
  aCatalog,
  aComponent,
  aLevel,
  aLevelDimension,
  anEntry,
  aPriceBook,
  aReferenceAsset,
  aTier,
  bindBySettings,
  flat,
  has,
} from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { counterexampleOf } from './counterexample.ts'
import { ladderContexts } from './ladder-contexts.ts'

const NONE: Cell = { state: 'none' }
const NEVER: Cell = { state: 'not-applicable', reason: { en: 'No parts', fr: 'Pas de pièces' } }
const UNKNOWN: Cell = { state: 'unknown' }
const CELLS: readonly (readonly [id: string, lower: Cell, upper: Cell, verdict: string | null])[] = [
  ['equal', aLevel('low'), aLevel('low'), 'equal'],
  ['more', aLevel('high'), aLevel('low'), 'more'],
  ['less', aLevel('low'), aLevel('high'), 'less'],
  ['nothing-above', aLevel('low'), NONE, 'more'],
  ['nothing-below', NONE, aLevel('low'), 'less'],
  ['nothing', NONE, NEVER, null],
  ['never', NEVER, NONE, null],
  ['unknown-above', aLevel('low'), UNKNOWN, 'unknown'],
  ['unknown-below', UNKNOWN, aLevel('low'), 'unknown'],
  ['best-of-all', aLevel('high'), UNKNOWN, 'unknown'],
]

test('a package stands beside the tier above, cell by cell where either promises something', () => {
  const coverOf = (side: 1 | 2) => Object.fromEntries(CELLS.map((cells) => [cells[0], { '*': cells[side] }]))
  const version = aCatalog({
    dimensions: [
      ...CELLS.map(([id]) => aLevelDimension(id, ['low', 'high'])),
      aLevelDimension('given', ['yes']),
    ],
    tiers: [
      aTier({ id: 'lower', cover: { ...coverOf(1), given: { '*': NONE } } }),
      aTier({ id: 'upper', cover: { ...coverOf(2), given: { '*': NONE } } }),
    ],
    addOns: [anEntry('b', { price: flat(300) }), anEntry('a', { price: flat(200), effect: has('given') })],
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(1000)], upper: [aComponent(5000)] } })],
    referenceAssets: [aReferenceAsset()],
  })
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  const options = { b: [{ kind: 'small' }, { kind: 'large' }] }
  const shelf = contextShelf({ version, bind: bindBySettings(version), options }, context)
  const chosen = shelf.choices.filter(({ addOn, option }) => addOn === 'a' || option === 1).toReversed()
  const lower = shelf.pricer('lower')
  const offer = lower.offer(chosen)

  expect(counterexampleOf(offer, shelf.ownOffer('upper'), lower)).toEqual({
    tier: 'lower',
    addOns: [
      { id: 'a', option: 0, options: {} },
      { id: 'b', option: 1, options: { kind: 'large' } },
    ],
    priceMinor: 1500,
    againstMinor: 5000,
    termLines: offer.termLines,
    sides: [
      ...CELLS.flatMap(([dimension, package_, above, verdict]) =>
        verdict === null ? [] : [{ dimension, facetKey: '*', package: package_, above, verdict }],
      ),
      { dimension: 'given', facetKey: '*', package: aLevel('yes'), above: NONE, verdict: 'more' },
    ],
  })
})
