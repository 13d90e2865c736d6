import { expect, test } from 'vitest'
import { aDocument } from '../../../testing/example-document.ts'
import { shareOf } from '../../../testing/example-matrix.ts'
import type { CatalogEdit } from '../edit-catalog.ts'
import { inverseEdits } from './inverse-edits.ts'

const labour = (facetKey: string, cell: unknown): CatalogEdit => ({
  tierCover: { tier: 'gold', dimension: 'core:labour', facetKey, cell },
})
const titles = { en: 'Tier', fr: 'Niveau' }

test.each<[string, CatalogEdit, CatalogEdit[]]>([
  ['a cell', labour('wear', { state: 'none' }), [labour('wear', { state: 'known', value: shareOf('100') })]],
  [
    'all cases at once',
    labour('*', { state: 'none' }),
    [
      labour('wear', { state: 'known', value: shareOf('100') }),
      labour('misuse', { state: 'none' }),
      labour('other', { state: 'unknown' }),
    ],
  ],
  [
    'a price with its cost',
    {
      basePrice: {
        priceBook: 'direct',
        tier: 'silver',
        component: 'default',
        price: { form: 'flat', amountMinor: 1 },
      },
    },
    [
      {
        basePrice: {
          priceBook: 'direct',
          tier: 'silver',
          component: 'default',
          price: { form: 'flat', amountMinor: 100_000 },
          cost: '40000',
          taxCategory: 'service',
        },
      },
    ],
  ],
  [
    'where an add-on is sold',
    { addOnAvailability: { key: 'media-retention', availability: { tiers: [] } } },
    [{ addOnAvailability: { key: 'media-retention', availability: { tiers: ['silver', 'gold'] } } }],
  ],
  [
    'settings',
    { addOnSettings: { key: 'media-retention', settings: {} } },
    [{ addOnSettings: { key: 'media-retention', settings: { percent: '8' } } }],
  ],
  [
    'names',
    { tierTexts: { tier: 'gold', title: { en: 'Best', fr: 'Mieux' } } },
    [{ tierTexts: { tier: 'gold', title: titles, description: null } }],
  ],
  ['terms', { tierTerms: { tier: 'gold', months: [24] } }, [{ tierTerms: { tier: 'gold', months: [12] } }]],
  ['order', { order: { pairs: [] } }, [{ order: { pairs: [{ above: 'gold', below: 'silver' }] } }]],
  [
    'the first policy of the ladder',
    {
      ladderPolicy: { strict: true, unsettled: 'ERROR', leftOut: ['core:labour'], readings: ['SAME_CHOICE'] },
    },
    [{ ladderPolicy: { strict: false, unsettled: 'WARNING', leftOut: [], readings: [] } }],
  ],
  [
    'a reference asset added',
    { addReferenceAsset: { key: 'new', title: titles, termMonths: [12] } },
    [{ removeReferenceAsset: { key: 'new' } }],
  ],
  [
    'a reference asset changed',
    { referenceAsset: { key: 'press', termMonths: [60] } },
    [{ referenceAsset: { key: 'press', title: titles, facts: { age: 24 }, termMonths: [12, 36] } }],
  ],
  [
    'a reference asset removed, to the place where it stood',
    { removeReferenceAsset: { key: 'press' } },
    [
      {
        addReferenceAsset: {
          key: 'press',
          title: titles,
          facts: { age: 24 },
          termMonths: [12, 36],
          place: 0,
        },
      },
    ],
  ],
  ['a new tier', { addTier: { key: 'new', title: titles } }, [{ removeTier: { tier: 'new' } }]],
  ['a new add-on', { putAddOn: { key: 'call', settings: {} } }, [{ removeAddOn: { key: 'call' } }]],
])('takes back %s', (_, edit, inverse) => {
  expect(inverseEdits([edit], aDocument())).toEqual(inverse)
})

test('a policy of the ladder goes back to the one before it', () => {
  const ladder = {
    strict: true,
    unsettled: 'error',
    leftOut: ['core:labour'],
    readings: ['nowhere-above'],
  } as const
  const edit: CatalogEdit = { ladderPolicy: { strict: false } }
  expect(inverseEdits([edit], { ...aDocument(), ladder })).toEqual([
    {
      ladderPolicy: {
        strict: true,
        unsettled: 'ERROR',
        leftOut: ['core:labour'],
        readings: ['NOWHERE_ABOVE'],
      },
    },
  ])
})

test('the last edit of a batch is taken back first', () => {
  const batch = [labour('wear', { state: 'none' }), labour('misuse', { state: 'unknown' })]
  expect(inverseEdits(batch, aDocument())).toEqual([
    labour('misuse', { state: 'none' }),
    labour('wear', { state: 'known', value: shareOf('100') }),
  ])
})

test.each<[string, CatalogEdit]>([
  ['a tier taken out', { removeTier: { tier: 'gold' } }],
  ['an add-on taken out', { removeAddOn: { key: 'media-retention' } }],
  ['an add-on put in anew', { putAddOn: { key: 'media-retention', settings: {} } }],
  ['a first price', { basePrice: { priceBook: 'direct', tier: 'gold', component: 'default', price: {} } }],
])('nothing takes back %s, nor the batch it is in', (_, edit) => {
  expect(inverseEdits([labour('wear', { state: 'none' }), edit], aDocument())).toBeNull()
})
