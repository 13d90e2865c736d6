import { afterAll, beforeAll, expect, test } from 'vitest'
import { ladderSession } from '../testing/ladder-session.ts'
import { releaseSession } from '../testing/release-session.ts'
import { flat, rowNineCatalog } from '../testing/row-nine-catalog.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
})
afterAll(() => api.stop())

const dealers = { en: 'Dealers', fr: 'Revendeurs' }

/** Row 9 sold to dealers too: everything of theirs costs less, but the add-ons. */
function inTwoBooks(key: string) {
  const file = rowNineCatalog({ key })
  const [book] = file.priceBooks
  const price = (amountMinor: number) => [
    { component: 'default', taxCategory: 'service', price: { form: 'flat', amountMinor }, cost: '0' },
  ]
  const tiers = { essential: price(50_000), plus: price(150_000) }
  return { ...file, priceBooks: [book, { ...book, id: 'dealers-eur', title: dealers, tiers }] }
}

async function applied(draft: { readonly id: string; readonly revision: number }, edits: readonly object[]) {
  const { id: draftId, revision: expectedRevision } = draft
  return releaseSession(pricing).command('editCatalogDraft', { draftId, expectedRevision, changes: edits })
}

test('of a pair that is undercut in two price books each repair mends both, or names its book', async () => {
  const { imported, pairs } = ladderSession(pricing)
  const draft = await imported(inTwoBooks('two-books'))
  const [pair] = await pairs(draft.id, { repairs: true })
  const repairs = pair?.repairs ?? []
  expect(repairs.map(({ sentence }) => sentence)).toEqual([
    'Direct: Raise the price of Essential from €600.00 to €750.00. Dealers: Raise the price of Essential from €500.00 to €550.00.',
    'Direct: Bring the price of Plus from €1,700.00 down to €1,550.00. Dealers: Bring the price of Plus from €1,500.00 down to €1,450.00.',
    'No longer sell these together on Essential: 24x7 + Parts + 4 h.',
    'Raise the price of 24x7 from €250.00 to €400.00. (mends Direct)',
    'Raise the price of 24x7 from €250.00 to €300.00. (mends Dealers)',
    'Raise the price of Parts from €400.00 to €550.00. (mends Direct)',
    'Raise the price of Parts from €400.00 to €450.00. (mends Dealers)',
    'Raise the price of 4 h from €300.00 to €450.00. (mends Direct)',
    'Raise the price of 4 h from €300.00 to €350.00. (mends Dealers)',
  ])
  expect(repairs[0]?.edits).toHaveLength(2)
  const mended = await applied(draft, repairs[0]?.edits ?? [])
  expect(await pairs(mended.id)).toMatchObject([{ verdict: 'OVERLAP' }])
})

test('a repair that no edit says tells why, and what can be done', async () => {
  const { imported, pairs } = ladderSession(pricing)
  const draft = await imported(rowNineCatalog({ key: 'obstacle' }))
  const [pair] = await pairs(draft.id, { repairs: true, locale: 'fr' })
  const said = pair?.repairs?.map(({ applicable, obstacle }) => [applicable, obstacle]) ?? []
  expect(said.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => [true, null]))
  expect(said[5]).toEqual([false, expect.stringMatching(/^Les incompatibilités .* retirée de Essential/)])
})

test('an add-on that delivers the tier above alone is taken off the lower one by one edit', async () => {
  const file = rowNineCatalog({ key: 'alone' })
  const [essential, plus] = file.tiers
  // Essential has the hours and the parts of Plus: what is left is to arrive within four hours.
  const tiers = [
    { ...essential, exclusions: [], cover: { ...plus?.cover, 'core:arrival': { '*': { state: 'none' } } } },
    plus,
  ]
  const { imported, pairs } = ladderSession(pricing)
  const draft = await imported({ ...file, tiers })
  const [pair] = await pairs(draft.id, { repairs: true })
  const closing = pair?.repairs?.find(({ sentence }) => sentence === 'No longer sell 4 h on Essential.')
  expect(closing?.edits).toEqual([
    { addOnAvailability: { key: 'rapid-response', availability: { tiers: ['plus'] } } },
  ])
  const mended = await applied(draft, closing?.edits ?? [])
  expect(await pairs(mended.id)).toMatchObject([{ verdict: 'PROVED' }])
})

test('what isn’t known, and where tiers cross, is said in the language of the reader', async () => {
  const { imported, pairs } = ladderSession(pricing)
  const file = rowNineCatalog({ key: 'crossing', fourHours: flat(300_000) })
  const [essential, plus] = file.tiers
  const withCover = (tier: typeof plus, cover: object) => ({
    ...tier,
    exclusions: [],
    cover: { ...tier?.cover, ...cover },
  })
  const { 'core:parts': parts } = { 'core:parts': undefined, ...plus?.cover }
  const unpaid = file.tiers[0]?.exclusions ?? []
  const crossing = await imported({
    ...file,
    addOns: [],
    tiers: [
      withCover(essential, { 'core:parts': parts }),
      { ...withCover(plus, { 'core:parts': { '*': { state: 'none' } } }), exclusions: unpaid },
    ],
  })
  expect(await pairs(crossing.id, { locale: 'fr' })).toMatchObject([
    {
      verdict: 'INCOMPARABLE',
      matters: ['Pièces'],
      sentence: expect.stringMatching(/^Plus est au-dessus de Essential mais offre moins pour\s: Pièces\.$/),
    },
  ])
  const unknown = await imported({
    ...rowNineCatalog({ key: 'unknown' }),
    tiers: [
      withCover(essential, { 'core:arrival': { '*': { state: 'unknown' } }, 'core:parts': parts }),
      plus,
    ],
    addOns: file.addOns.filter(({ id }) => id === 'extended-hours'),
  })
  expect(await pairs(unknown.id, { locale: 'fr' })).toMatchObject([
    {
      verdict: 'UNKNOWN',
      matters: ['Intervention'],
      sentence: expect.stringMatching(/Cela dépend de\s: Intervention\.$/),
    },
  ])
})
