import { describe, expect, test } from 'vitest'
import type { DimensionDefinition } from './dimension.ts'
import { CoverTargetUnknown } from './errors.ts'
import { age, cause, parts, visits, zone } from './example-dimensions.ts'
import { facetKeysOf, keysAt } from './facet-keys.ts'

const byZoneAndCause: DimensionDefinition = { ...parts, facets: [zone, cause] }

describe('the cells of a dimension', () => {
  test('without facets there is one', () => {
    expect(facetKeysOf(visits)).toEqual(['*'])
    expect(keysAt(visits, undefined)).toEqual(['*'])
    expect(keysAt(visits, {})).toEqual(['*'])
  })

  test('every facet ends in other, whether listed or not', () => {
    expect(facetKeysOf(parts)).toEqual(['breakdown', 'misuse', 'other'])
    const other = { id: 'other', title: { en: 'Other', fr: 'Autre' } }
    expect(facetKeysOf({ ...parts, facets: [{ ...cause, keys: [other, ...cause.keys] }] })).toEqual([
      'breakdown',
      'misuse',
      'other',
    ])
  })

  test('several facets make their product, in order', () => {
    expect(facetKeysOf(byZoneAndCause)).toEqual([
      'near/breakdown',
      'near/misuse',
      'near/other',
      'far/breakdown',
      'far/misuse',
      'far/other',
      'other/breakdown',
      'other/misuse',
      'other/other',
    ])
    expect(facetKeysOf(byZoneAndCause)).toBe(facetKeysOf(byZoneAndCause))
  })
})

describe('the cells that a target names', () => {
  test('are all of a facet that it leaves out', () => {
    expect(keysAt(byZoneAndCause, { cause: ['misuse'] })).toEqual([
      'near/misuse',
      'far/misuse',
      'other/misuse',
    ])
    expect(keysAt(byZoneAndCause, {})).toEqual(facetKeysOf(byZoneAndCause))
  })

  test('are the keys of each facet that it names, in the order of the dimension', () => {
    expect(keysAt(byZoneAndCause, { cause: ['other', 'breakdown'], zone: ['far'] })).toEqual([
      'far/breakdown',
      'far/other',
    ])
    expect(keysAt(byZoneAndCause, { zone: [] })).toEqual([])
  })

  test('a facet or key that isn’t there is refused by name', () => {
    const refusalOf = (at: Record<string, readonly string[]>) => {
      try {
        keysAt(byZoneAndCause, at)
      } catch (error) {
        return error
      }
      return undefined
    }
    expect(refusalOf({ [age.id]: ['new'] })).toBeInstanceOf(CoverTargetUnknown)
    expect(refusalOf({ [age.id]: ['new'] })).toMatchObject({
      code: 'cover.target-unknown',
      params: { dimension: 'core:parts', target: 'age' },
    })
    expect(refusalOf({ zone: ['near', 'nowhere'] })).toMatchObject({ params: { target: 'zone: nowhere' } })
  })
})
