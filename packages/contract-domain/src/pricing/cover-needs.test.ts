import { describe, expect, test } from 'vitest'
import {
  inBoth,
  aDecision,
  aFact,
  aLevel,
  aLevelDimension,
  aQuantity,
  aQuantityDimension,
  anAddOn,
  anAsset,
  aTier,
  type Given,
} from '../testing/index.ts'
import type { ActiveAddOn, Need } from './index.ts'

const zone = {
  id: 'zone',
  title: inBoth('Zone'),
  knownAt: 'quote',
  fact: 'travel-zone',
  keys: [
    { id: 'near', title: inBoth('Near') },
    { id: 'far', title: inBoth('Far') },
  ],
} as const
const cause = {
  id: 'cause',
  title: inBoth('Cause'),
  knownAt: 'claim',
  keys: [
    { id: 'wear', title: inBoth('Wear') },
    { id: 'misuse', title: inBoth('Misuse') },
  ],
} as const
const LEVELS = ['basic', 'good', 'best']
const at = (level: string): Need => ({ dimension: 'help', atLeast: { kind: 'level', level } })

interface Case {
  readonly needs?: readonly Need[]
  readonly excludes?: readonly Need[]
  readonly facets?: Parameters<typeof aLevelDimension>[2]
  readonly cover: Record<string, ReturnType<typeof aLevel>>
  readonly others?: readonly ActiveAddOn[]
  readonly given?: Given
}

/** What is refused of an add-on with these needs on a tier with this help. */
function refusals({ needs = [], excludes = [], facets = [], cover, others = [], given }: Case) {
  const judged = anAddOn('judged', { title: inBoth('Judged'), needs, excludes })
  return aDecision({
    addOns: [judged, ...others],
    catalog: {
      dimensions: [{ ...aLevelDimension('help', LEVELS, facets), title: inBoth('Help') }],
      tiers: [aTier({ cover: { help: cover } })],
      facts: [aFact('travel-zone')],
    },
    ...given,
  }).refusals
}

const refused = (code: string, params: object, assetIds?: readonly string[]) => ({
  code,
  addOn: 'judged',
  lineId: 'line-1',
  ...(assetIds && { assetIds }),
  message: { key: `pricing.${code}`, params },
  cure: { key: `pricing.${code}.cure`, params },
})
const ofHelp = { addOn: inBoth('Judged'), dimension: inBoth('Help') }
const onAsset = (code: string, params: object = ofHelp) => [refused(code, params, ['asset-1'])]

describe('a need or an exclude by cover', () => {
  const unknown = { state: 'unknown' } as const

  test.each<[string, Case, readonly object[]]>([
    ['is met by as much', { needs: [at('good')], cover: { '*': aLevel('good') } }, []],
    [
      'is not met by less',
      { needs: [at('good')], cover: { '*': aLevel('basic') } },
      onAsset('cover-need-not-met'),
    ],
    [
      'is unknown where the cover is',
      { needs: [at('good')], cover: { '*': unknown } },
      onAsset('cover-need-unknown'),
    ],
    [
      'excludes as much',
      { excludes: [at('good')], cover: { '*': aLevel('good') } },
      onAsset('cover-excluded'),
    ],
    ['does not exclude less', { excludes: [at('good')], cover: { '*': aLevel('basic') } }, []],
    [
      'excludes, perhaps, what is unknown',
      { excludes: [at('good')], cover: { '*': unknown } },
      onAsset('cover-exclude-unknown'),
    ],
    [
      'is judged one by one',
      {
        needs: [at('basic'), at('good')],
        excludes: [at('best'), at('basic')],
        cover: { '*': aLevel('basic') },
      },
      [...onAsset('cover-need-not-met'), ...onAsset('cover-excluded')],
    ],
  ])('%s', (_what, given, expected) => {
    expect(refusals(given)).toEqual(expected)
  })
})

describe('a need of some cells', () => {
  const wear: Need = { ...at('good'), at: { cause: ['wear'] } }

  test('is not met where one cell that it names lacks it, and is where only others do', () => {
    const cover = { wear: aLevel('good'), misuse: aLevel('basic'), '*': aLevel('basic') }
    expect(refusals({ needs: [wear], facets: [cause], cover })).toEqual([])
    expect(refusals({ needs: [at('good')], facets: [cause], cover })).toEqual(onAsset('cover-need-not-met'))
  })

  test('is not met, rather than unknown, where one cell surely lacks it', () => {
    const cover = { wear: { state: 'unknown' } as const, misuse: aLevel('basic'), '*': aLevel('best') }
    expect(refusals({ needs: [at('good')], facets: [cause], cover })).toEqual(onAsset('cover-need-not-met'))
  })

  test('excludes where one cell has it, whatever the others', () => {
    const cover = { wear: { state: 'unknown' } as const, misuse: aLevel('good'), '*': aLevel('basic') }
    expect(refusals({ excludes: [at('good')], facets: [cause], cover })).toEqual(onAsset('cover-excluded'))
    const { misuse: _good, ...perhaps } = cover
    expect(refusals({ excludes: [at('good')], facets: [cause], cover: perhaps })).toEqual(
      onAsset('cover-exclude-unknown'),
    )
  })

  test('can’t be judged by a key that the dimension lacks', () => {
    const flood: Need = { ...at('good'), at: { cause: ['flood'] } }
    const cover = { '*': aLevel('best') }
    expect(refusals({ needs: [flood], facets: [cause], cover })).toEqual(onAsset('cover-need-unknown'))
    expect(refusals({ excludes: [flood], facets: [cause], cover })).toEqual(onAsset('cover-exclude-unknown'))
  })

  test.each<[string, Need]>([
    ['a level that the dimension lacks', at('super')],
    ['a value of another kind', { dimension: 'help', atLeast: { kind: 'quantity', quantity: 1 } }],
  ])('can’t be judged by %s: it is not met by chance', (_what, need) => {
    const cover = { '*': aLevel('best') }
    expect(refusals({ needs: [need], cover })).toEqual(onAsset('cover-need-unknown'))
    expect(refusals({ excludes: [need], cover })).toEqual(onAsset('cover-exclude-unknown'))
  })

  test('is surely not met above what can be had at all', () => {
    const dimensions = [{ ...aQuantityDimension('help', { cap: 4 }), title: inBoth('Help') }]
    const tiers = [aTier({ cover: { help: { '*': aQuantity(4) } } })]
    const six = { dimension: 'help', atLeast: { kind: 'quantity', quantity: 6 } } as const
    expect(refusals({ needs: [six], cover: {}, given: { catalog: { dimensions, tiers } } })).toEqual(
      onAsset('cover-need-not-met'),
    )
  })

  test('names a facet that is resolved by the asset in vain: its own cell alone is judged', () => {
    const far: Need = { ...at('good'), at: { zone: ['far'], cause: ['wear'] } }
    const cover = {
      'near/wear': aLevel('good'),
      'near/misuse': aLevel('basic'),
      'far/wear': aLevel('basic'),
      '*': aLevel('basic'),
    }
    const inZone = (id: string) =>
      refusals({
        needs: [far],
        facets: [zone, cause],
        cover,
        given: { line: { addOns: ['judged'], assets: [anAsset('asset-1', { 'travel-zone': id })] } },
      })
    expect(inZone('near')).toEqual([])
    expect(inZone('far')).toEqual(onAsset('cover-need-not-met'))
  })
})

describe('a need or an exclude by id', () => {
  test('names what is missing by its title where the catalog has it, else by its id', () => {
    const needs = [{ addOn: 'other' }, { addOn: 'judged' }]
    expect(refusals({ needs, cover: {} })).toEqual([
      refused('need-not-met', { addOn: inBoth('Judged'), need: 'other' }),
      refused('need-not-met', { addOn: inBoth('Judged'), need: inBoth('Judged') }),
    ])
  })

  test('is met by another add-on of the selection, or broken by it', () => {
    const others = [anAddOn('other', { title: inBoth('Other') })]
    const ids = [{ addOn: 'other' }, { addOn: 'third' }]
    expect(refusals({ needs: ids, excludes: ids, others, cover: {} })).toEqual([
      refused('need-not-met', { addOn: inBoth('Judged'), need: 'third' }),
      refused('add-on-excluded', { addOn: inBoth('Judged'), other: inBoth('Other') }),
    ])
  })
})
