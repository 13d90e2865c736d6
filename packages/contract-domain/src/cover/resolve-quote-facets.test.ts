import { describe, expect, test } from 'vitest'
import type { Cell, Coverage } from './coverage.ts'
import type { DimensionDefinition, Facet } from './dimension.ts'
import { age, cause, nothing, parts, visits, zone } from './example-dimensions.ts'
import { facetKeysOf } from './facet-keys.ts'
import { resolveQuoteFacets, type FacetFacts } from './resolve-quote-facets.ts'

const share = (percent: string): Cell => {
  return { state: 'known', value: { kind: 'cover', promises: [{ sharePercent: percent }] } }
}

/** Each cell holds a share that tells it from the others. */
function distinctCover(definition: DimensionDefinition): Coverage {
  const cells = facetKeysOf(definition).map((key, place) => [key, share(String(place + 1))] as const)
  return { [definition.id]: Object.fromEntries(cells) }
}

function resolved(facets: readonly Facet[], facts: FacetFacts) {
  const definition: DimensionDefinition = { ...parts, facets }
  const cover = distinctCover(definition)
  const { cover: own, ...rest } = resolveQuoteFacets(cover, [definition], facts)
  const keyOf = (cell: Cell | undefined) =>
    Object.entries(cover[parts.id] ?? {}).find(([, candidate]) => candidate === cell)?.[0] ?? cell
  const cells = Object.entries(own[parts.id] ?? {}).map(([key, cell]) => [key, keyOf(cell)] as const)
  return { cells: Object.fromEntries(cells), ...rest }
}

const known = (value: string | number | boolean | { amountMinor: number; currency: string }) => {
  return { state: 'known', value } as const
}

describe('facets known when quoting', () => {
  test('hold the key that the fact selects; those known at the claim stay', () => {
    const { cells, definitions, factsRead } = resolved([zone, cause], { 'travel-zone': known('far') })
    expect(cells).toEqual({ breakdown: 'far/breakdown', misuse: 'far/misuse', other: 'far/other' })
    expect(definitions[0]?.facets).toEqual([cause])
    expect(factsRead).toEqual({ 'travel-zone': 'far' })
  })

  test('a value without a key is other', () => {
    expect(resolved([zone, cause], { 'travel-zone': known('abroad') }).cells).toMatchObject({
      misuse: 'other/misuse',
    })
    expect(resolved([zone], { 'travel-zone': known('other') }).cells).toEqual({ '*': 'other' })
  })

  test('a missing fact leaves those cells unknown', () => {
    const { cells, factsRead } = resolved([cause, zone], {})
    const unknown = { state: 'unknown' }
    expect(cells).toEqual({ breakdown: unknown, misuse: unknown, other: unknown })
    expect(factsRead).toEqual({ 'travel-zone': 'missing' })
  })

  test('one missing of two leaves them unknown too', () => {
    const { cells, factsRead } = resolved([zone, age], { 'age-months': known(3) })
    expect(cells).toEqual({ '*': { state: 'unknown' } })
    expect(factsRead).toEqual({ 'travel-zone': 'missing', 'age-months': 3 })
  })

  test('a fact that doesn’t apply is other', () => {
    const { cells, factsRead } = resolved([zone], { 'travel-zone': { state: 'does-not-apply' } })
    expect(cells).toEqual({ '*': 'other' })
    expect(factsRead).toEqual({ 'travel-zone': 'does-not-apply' })
  })

  test.each([
    [0, 'new'],
    [59, 'new'],
    [59.5, 'new'],
    [60, 'old'],
    [600, 'old'],
    [-1, 'other'],
  ])('a number selects its band: %d months are %s', (months, key) => {
    expect(resolved([age], { 'age-months': known(months) }).cells).toEqual({ '*': key })
  })

  test('bands in any order select the same', () => {
    const reversed = { ...age, keys: age.keys.toReversed() }
    expect(resolved([reversed], { 'age-months': known(61) }).cells).toEqual({ '*': 'old' })
    expect(resolved([reversed], { 'age-months': known(59) }).cells).toEqual({ '*': 'new' })
  })

  test('a number without bands and a yes select the key of their text, money none', () => {
    const key = (id: string) => ({ id, title: { en: id, fr: id } })
    const floors: Facet = { ...zone, keys: [key('7'), key('true')] }
    expect(resolved([floors], { 'travel-zone': known(7) }).cells).toEqual({ '*': '7' })
    expect(resolved([floors], { 'travel-zone': known(true) }).cells).toEqual({ '*': 'true' })
    expect(resolved([floors], { 'travel-zone': known({ amountMinor: 7, currency: 'EUR' }) }).cells).toEqual({
      '*': 'other',
    })
    expect(resolved([age], { 'age-months': known('61') }).cells).toEqual({ '*': 'other' })
    expect(resolved([age], { 'age-months': known('old') }).cells).toEqual({ '*': 'old' })
  })

  test('without a fact to read they stay', () => {
    const { fact: _, ...factless } = zone
    const { cells, factsRead } = resolved([factless], { 'travel-zone': known('far') })
    expect(Object.keys(cells)).toEqual(['near', 'far', 'other'])
    expect(factsRead).toEqual({})
    const atClaim: Facet = { ...zone, knownAt: 'claim' }
    expect(Object.keys(resolved([atClaim], { 'travel-zone': known('far') }).cells)).toHaveLength(3)
  })

  test('facts that no facet reads are not listed, and a name of every object is no fact', () => {
    expect(resolved([zone], { 'travel-zone': known('far'), model: known('X1') }).factsRead).toEqual({
      'travel-zone': 'far',
    })
    expect(resolved([{ ...zone, fact: 'constructor' }], {}).factsRead).toEqual({ constructor: 'missing' })
  })

  test('the same definitions resolve to the same objects, untouched ones to themselves', () => {
    const definitions: readonly DimensionDefinition[] = [{ ...parts, facets: [zone] }, visits]
    const [first, second] = [{}, { 'travel-zone': known('far') }].map(
      (facts: FacetFacts) => resolveQuoteFacets(nothing(definitions), definitions, facts).definitions,
    )
    expect(first).toBe(second)
    expect(first?.[1]).toBe(visits)
  })

  test('a cell that the cover lacks is unknown', () => {
    const { cover } = resolveQuoteFacets({}, [visits], {})
    expect(cover).toEqual({ [visits.id]: { '*': { state: 'unknown' } } })
  })
})
