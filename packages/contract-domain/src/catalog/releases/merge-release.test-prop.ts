import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogHash } from '../catalog-hash.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import { aCatalogVersion, aTier, text } from '../testing/a-catalog-version.ts'
import { pathsOf, withValue } from '../testing/at-path.ts'
import { inverseRelease } from './inverse-release.ts'
import { mergeRelease, type MergeChoices, type ReleaseMerge } from './merge-release.ts'

const start = aCatalogVersion()

type Changing = (document: CatalogVersion) => unknown

/** What administrators do, on few places and with few values, so that two of them meet often. */
const usual: fc.Arbitrary<Changing> = fc.oneof(
  fc.nat(2).map(
    (amountMinor): Changing =>
      (document) =>
        withValue(document, ['priceBooks', 0, 'tiers', 'silver', 0, 'price'], { form: 'flat', amountMinor }),
  ),
  fc.record({ tier: fc.nat(1), cell: fc.constantFrom({ state: 'none' }, { state: 'unknown' }) }).map(
    ({ tier, cell }): Changing =>
      (document) =>
        withValue(document, ['tiers', tier, 'cover', 'core:visits', '*'], cell),
  ),
  fc.nat(2).map((first): Changing => ({ tiers, ...others }) => ({
    ...others,
    tiers: [...tiers.slice(first), ...tiers.slice(0, first)],
  })),
  fc
    .record({ id: fc.constantFrom('bronze', 'platinum'), place: fc.nat(3), title: fc.constantFrom('X', 'Y') })
    .map(({ id, place, title }): Changing => ({ tiers, ...others }) => ({
      ...others,
      tiers: tiers.toSpliced(place, 0, aTier(id, { title: text(title) })),
    })),
  fc.constantFrom('bronze', 'platinum', 'on-demand').map((out): Changing => ({ tiers, ...others }) => ({
    ...others,
    tiers: tiers.filter(({ id }) => id !== out),
  })),
  fc
    .subarray([
      { above: 'gold', below: 'silver' },
      { above: 'silver', below: 'on-demand' },
      { above: 'gold', below: 'on-demand' },
    ])
    .map((order): Changing => (document) => ({ ...document, order })),
)

/** Anything anywhere: another value, a member or item taken out, a list turned round. */
const strange: fc.Arbitrary<Changing> = fc
  .record({
    at: fc.nat(),
    how: fc.oneof(
      fc.constant('out' as const),
      fc.constant('turn' as const),
      fc.nat(50),
      fc.constantFrom('other', 'gold', 'silver', '3'),
    ),
  })
  .map(({ at, how }) => (document) => {
    const paths = pathsOf(document as unknown as Json).filter(
      (path) => path.length > 0 && path.join('/') !== 'catalog/id',
    )
    const path = paths[at % paths.length] ?? []
    const value = path.reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], document)
    const turned = Array.isArray(value) ? value.toReversed() : value
    return withValue(document, path, how === 'out' ? undefined : how === 'turn' ? turned : how)
  })

/** What no reader would take is left out. */
const change = fc
  .oneof({ arbitrary: usual, weight: 2 }, { arbitrary: strange, weight: 1 })
  .map((changing) => (document: CatalogVersion) => readCatalogVersion(changing(document)).version ?? document)

const history = fc
  .array(change, { maxLength: 5 })
  .map((changes) => (document: CatalogVersion) => changes.reduce((draft, one) => one(draft), document))

/** Everything two sides made of one beginning. */
const sides = fc.tuple(history, history, history).map(([first, one, other]) => {
  const base = first(start)
  return { base, ours: one(base), theirs: other(base) }
})

const hashOf = ({ document }: ReleaseMerge) => catalogHash(document)
const settings = { timeout: 60_000 } as const

describe('merging', () => {
  test('with no changes on one side gives the other', settings, () => {
    fc.assert(
      fc.property(sides, ({ base, ours }) => {
        for (const merge of [
          mergeRelease({ base, ours, theirs: base }),
          mergeRelease({ base, ours: base, theirs: ours }),
        ]) {
          expect(merge.conflicts).toEqual([])
          expect(hashOf(merge)).toBe(catalogHash(ours))
        }
        expect(hashOf(mergeRelease({ base, ours, theirs: ours }))).toBe(catalogHash(ours))
      }),
    )
  })

  test(
    'may be asked either way round: the same conflicts, and without any the same document',
    settings,
    () => {
      let clean = 0
      let clashing = 0
      fc.assert(
        fc.property(sides, ({ base, ours, theirs }) => {
          const there = mergeRelease({ base, ours, theirs })
          const back = mergeRelease({ base, ours: theirs, theirs: ours })
          const paths = (merge: ReleaseMerge) => merge.conflicts.map(({ path }) => path).toSorted()
          expect(paths(back)).toEqual(paths(there))
          if (there.conflicts.length > 0) clashing += 1
          else {
            clean += 1
            expect(hashOf(back)).toBe(hashOf(there))
          }
        }),
      )
      expect(Math.min(clean, clashing)).toBeGreaterThan(0)
    },
  )

  test(
    'decided for one side everywhere, settles, and choosing ours changes nothing that stood',
    settings,
    () => {
      fc.assert(
        fc.property(sides, ({ base, ours, theirs }) => {
          const merge = mergeRelease({ base, ours, theirs })
          const choose = (side: 'ours' | 'theirs'): MergeChoices =>
            Object.fromEntries(merge.conflicts.map(({ path }) => [path, side]))
          const mine = mergeRelease({ base, ours, theirs }, choose('ours'))
          const yours = mergeRelease({ base, ours: theirs, theirs: ours }, choose('theirs'))
          expect([mine.settled, yours.settled]).toEqual([true, true])
          expect(hashOf(mine)).toBe(hashOf(merge))
          expect(hashOf(yours)).toBe(hashOf(mine))
        }),
      )
    },
  )

  test('every conflict says what each side did', settings, () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        for (const conflict of mergeRelease({ base, ours, theirs }).conflicts) {
          expect(conflict.ours.changes.length).toBeGreaterThan(0)
          expect(conflict.theirs.changes.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('rolling back', () => {
  test('a release at once restores the document', settings, () => {
    fc.assert(
      fc.property(sides, ({ base, ours }) => {
        const merge = inverseRelease({ before: base, after: ours, current: ours })
        expect(merge.conflicts).toEqual([])
        expect(hashOf(merge)).toBe(catalogHash(base))
      }),
    )
  })

  test('and doing it again gives the release back', settings, () => {
    fc.assert(
      fc.property(sides, ({ base, ours }) => {
        const undone = inverseRelease({ before: base, after: ours, current: ours }).document
        const redone = inverseRelease({ before: ours, after: undone, current: undone })
        expect(hashOf(redone)).toBe(catalogHash(ours))
      }),
    )
  })
})
