import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import { catalogHash } from '../catalog-hash.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { ReleaseOfAnotherCatalog } from '../errors.ts'
import { catalogMessages } from '../messages.ts'
import { aCatalogVersion, aComponent, aPriceBook, aTier, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { inverseRelease } from './inverse-release.ts'
import { mergeRelease, type ReleaseMerge } from './merge-release.ts'

const base = aCatalogVersion()

type Change = readonly [path: readonly (string | number)[], value: unknown]

function changed(version: CatalogVersion, ...changes: readonly Change[]): CatalogVersion {
  return changes.reduce<unknown>(
    (document, [path, value]) => withValue(document, path, value),
    version,
  ) as CatalogVersion
}

const silverPrice = ['priceBooks', 0, 'tiers', 'silver', 0, 'price']
const flat = (amountMinor: number) => ({ form: 'flat', amountMinor })
const visits = ['tiers', 0, 'cover', 'core:visits', '*']
const quantity = (count: number) => ({ state: 'known', value: { kind: 'quantity', quantity: count } })

function said(merge: ReleaseMerge, side: 'ours' | 'theirs', locale: 'en' | 'fr' = 'en') {
  return merge.conflicts.flatMap((conflict) =>
    conflict[side].changes.map(({ message }) => renderMessage(message, locale, catalogMessages)),
  )
}

describe('a release brought into a catalog that went on', () => {
  test('takes what only one side changed, and says so', () => {
    const ours = changed(base, [silverPrice, flat(190_000)])
    const theirs = changed(base, [visits, quantity(4)], [['tiers', 1, 'title'], text('Or')])
    const merge = mergeRelease({ base, ours, theirs })
    expect(merge.conflicts).toEqual([])
    expect(merge.problems).toEqual([])
    expect(merge.document).toEqual(changed(ours, [visits, quantity(4)], [['tiers', 1, 'title'], text('Or')]))
    expect(merge.taken.map(({ message }) => renderMessage(message, 'en', catalogMessages))).toEqual([
      'silver, Visits: 2 visits a year became 4 visits a year.',
      'gold is now called Or.',
    ])
  })

  test('names the price that both changed, with both sides’ sentences, and keeps ours', () => {
    const ours = changed(base, [silverPrice, flat(190_000)])
    const theirs = changed(base, [silverPrice, flat(175_000)])
    const merge = mergeRelease({ base, ours, theirs })
    expect(merge.conflicts).toMatchObject([
      {
        path: '/priceBooks/direct-eur/tiers/silver/default/price',
        base: flat(180_000),
        ours: { value: flat(190_000) },
        theirs: { value: flat(175_000) },
        chosen: null,
      },
    ])
    expect(said(merge, 'ours')).toEqual(['silver, Direct, base price: €1,800.00 became €1,900.00.'])
    expect(said(merge, 'theirs', 'fr')[0]).toMatch(
      /^silver \(fr\), Direct \(fr\), prix de base : 1\s800,00\s€ devient/,
    )
    expect([merge.settled, merge.document]).toEqual([false, ours])
  })

  test('tells apart who changed what: only here, only there, both the same, and what is in conflict', () => {
    const title = [['tiers', 1, 'title'], text('Or')] as const
    const ours = changed(base, [silverPrice, flat(190_000)], [visits, quantity(4)], title)
    const theirs = changed(base, [silverPrice, flat(175_000)], [['tiers', 0, 'title'], text('Argent')], title)
    const { apart, conflicts } = mergeRelease({ base, ours, theirs })
    const say = (changes: typeof apart.ours) =>
      changes.map(({ message }) => renderMessage(message, 'en', catalogMessages))
    expect(say(apart.ours)).toEqual(['silver, Visits: 2 visits a year became 4 visits a year.'])
    expect(say(apart.both)).toEqual(['gold is now called Or.'])
    expect(say(apart.theirs)).toEqual(['silver is now called Argent.'])
    expect(conflicts).toHaveLength(1)
    expect(mergeRelease({ base: null, ours, theirs }).apart).toEqual({ ours: [], both: [], theirs: [] })
  })

  test('takes the side that was chosen', () => {
    const ours = changed(base, [silverPrice, flat(190_000)])
    const theirs = changed(base, [silverPrice, flat(175_000)])
    const path = '/priceBooks/direct-eur/tiers/silver/default/price'
    const merge = mergeRelease({ base, ours, theirs }, { [path]: 'theirs' })
    expect([merge.settled, merge.conflicts[0]?.chosen]).toEqual([true, 'theirs'])
    expect(catalogHash(merge.document)).toBe(catalogHash(theirs))
    expect(mergeRelease({ base, ours, theirs }, { [path]: 'ours' }).document).toEqual(ours)
  })

  test('never mixes the promises of one cell, nor a wildcard with the keys written beside it', () => {
    const arrival = ['tiers', 0, 'cover', 'core:arrival']
    const ours = changed(base, [[...arrival, 'near'], { state: 'none' }])
    const theirs = changed(base, [arrival, { '*': { state: 'unknown' } }])
    const merge = mergeRelease({ base, ours, theirs })
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['/tiers/silver/cover/core:arrival'])
    expect(said(merge, 'theirs')).toEqual([expect.stringContaining('became unknown')])
  })

  test('a wildcard cell changed on both sides tells each cell', () => {
    const merge = mergeRelease({
      base,
      ours: changed(base, [['tiers', 0, 'cover', 'core:labour', '*'], { state: 'unknown' }]),
      theirs: changed(base, [
        ['tiers', 0, 'cover', 'core:labour', '*'],
        { state: 'known', value: { kind: 'cover', promises: [{ sharePercent: '50' }] } },
      ]),
    })
    expect(merge.conflicts.map(({ path }) => path)).toEqual(['/tiers/silver/cover/core:labour/*'])
    expect(said(merge, 'ours').length).toBeGreaterThan(1)
  })

  test('a tier one side took out and the other changed is one conflict', () => {
    const ours = changed(base, [['tiers', 0, 'title'], text('Argent')])
    const theirs = aCatalogVersion({ tiers: base.tiers.slice(1) })
    const merge = mergeRelease({ base, ours, theirs })
    expect(merge.conflicts).toMatchObject([{ path: '/tiers/silver', ours: { value: { id: 'silver' } } }])
    expect(merge.conflicts[0]?.theirs).not.toHaveProperty('value')
    expect(said(merge, 'theirs')).toEqual(['Removed: tier silver.'])
  })

  test('tells what of the merge can’t stand: one side names what the other took out', () => {
    const ours = changed(base, [['priceBooks', 0, 'tiers', 'gold', 0, 'price'], flat(1)], [['order'], []])
    const bare = changed(
      base,
      [['priceBooks', 0, 'tiers', 'gold', 0, 'price'], flat(1)],
      [['order'], []],
      [['tiers', 1], undefined],
      [['priceBooks', 0, 'tiers', 'gold'], undefined],
      [['addOns', 0, 'availability'], undefined],
    )
    const theirs = changed(ours, [['order'], [{ above: 'gold', below: 'on-demand' }]])
    const merge = mergeRelease({ base: ours, ours: bare, theirs })
    expect(merge.problems).toMatchObject([{ code: 'catalog.reference-unknown', path: '/order/0/above' }])
    expect(merge.taken.length).toBeGreaterThan(0)
  })

  test('pairs of the order and rates without a name of their own are merged one by one', () => {
    const vat = {
      country: 'DE',
      category: 'service',
      percent: '19',
      validFrom: '2020-01-01',
      title: text('VAT'),
    }
    const ours = changed(base, [['order', 1], { above: 'silver', below: 'on-demand' }])
    const theirs = changed(base, [['order', 0], undefined], [['taxRates', 1], vat])
    const { document, conflicts } = mergeRelease({ base, ours, theirs })
    expect(conflicts).toEqual([])
    expect(document.order).toEqual([{ above: 'silver', below: 'on-demand' }])
    expect(document.taxRates).toHaveLength(2)
  })

  test('tiers added by both stand where each put them; both moving the same ones is a conflict', () => {
    const [silver, gold, onDemand] = base.tiers as [never, never, never]
    const ours = aCatalogVersion({ tiers: [aTier('bronze'), silver, gold, onDemand] })
    const theirs = aCatalogVersion({ tiers: [silver, gold, aTier('platinum'), onDemand] })
    const merged = mergeRelease({ base, ours, theirs }).document.tiers.map(({ id }) => id)
    expect(merged).toEqual(['bronze', 'silver', 'gold', 'platinum', 'on-demand'])
    const clash = mergeRelease({
      base,
      ours: aCatalogVersion({ tiers: [gold, silver, onDemand] }),
      theirs: aCatalogVersion({ tiers: [silver, onDemand, gold] }),
    })
    expect(clash.conflicts.map(({ path }) => path)).toEqual(['/tiers'])
  })

  test('version and build of a plugin are one choice', () => {
    const pin = (version: string, hash: string) =>
      changed(base, [['addOns', 0, 'pluginVersion'], version], [['addOns', 0, 'pluginHash'], hash])
    const sides = { base, ours: pin('1.1.0', 'a'), theirs: pin('2.0.0', 'b') }
    const path = '/addOns/remote-monitoring/pluginVersion'
    expect(mergeRelease(sides).conflicts.map((conflict) => conflict.path)).toEqual([path])
    expect(said(mergeRelease(sides), 'theirs')).toHaveLength(2)
    const { addOns } = mergeRelease(sides, { [path]: 'theirs' }).document
    expect(addOns[0]).toMatchObject({ pluginVersion: '2.0.0', pluginHash: 'b' })
  })

  test('without a known beginning, what both have and say differently is a conflict, the rest is joined', () => {
    const ours = changed(base, [silverPrice, flat(190_000)])
    const theirs = aCatalogVersion({ tiers: [...base.tiers, aTier('bronze')] })
    const merge = mergeRelease({ base: null, ours, theirs })
    expect(merge.conflicts.map(({ path }) => path)).toEqual([
      '/priceBooks/direct-eur/tiers/silver/default/price',
    ])
    expect(merge.document.tiers.map(({ id }) => id)).toContain('bronze')
  })

  test('refuses versions of another catalog', () => {
    const other = changed(base, [['catalog', 'id'], 'lifts'])
    expect(() => mergeRelease({ base, ours: base, theirs: other })).toThrow(ReleaseOfAnotherCatalog)
  })
})

describe('rolling a release back', () => {
  const after = changed(base, [silverPrice, flat(190_000)], [visits, quantity(4)])

  test('gives the catalog before it, at once', () => {
    expect(inverseRelease({ before: base, after, current: after }).document).toEqual(base)
  })

  test('undoes only what it changed: what came later stays', () => {
    const current = changed(after, [['tiers', 1, 'title'], text('Or')])
    const { document, conflicts } = inverseRelease({ before: base, after, current })
    expect(conflicts).toEqual([])
    expect(document).toEqual(changed(base, [['tiers', 1, 'title'], text('Or')]))
  })

  test('names what was changed again since', () => {
    const current = changed(after, [silverPrice, flat(200_000)])
    const merge = inverseRelease({ before: base, after, current })
    expect(merge.conflicts).toMatchObject([
      { base: flat(190_000), ours: { value: flat(200_000) }, theirs: { value: flat(180_000) } },
    ])
    expect(merge.document).toEqual(changed(base, [silverPrice, flat(200_000)]))
  })

  test('a book that the release added goes, with its prices', () => {
    const added = aPriceBook({ id: 'partner', tiers: { silver: [aComponent()] } })
    const released = aCatalogVersion({ priceBooks: [...base.priceBooks, added] })
    expect(inverseRelease({ before: base, after: released, current: released }).document).toEqual(base)
  })
})
