import { expect, test } from 'vitest'
import type { Cell, Coverage, DimensionDefinition, Facet } from '../cover/index.ts'
import { labour, serviceWindow } from './a-catalog.ts'
import { heldExclusions } from './excluded-causes.ts'

const exclusion = { clause: '7.1', cause: 'misuse', text: { en: 'Misuse.', fr: 'Mauvais usage.' } }
const promises = [{ sharePercent: '50' }]
const known: Cell = { state: 'known', value: { kind: 'cover', promises } }
const severity: Facet = {
  id: 'severity',
  title: { en: 'Severity', fr: 'Gravité' },
  knownAt: 'claim',
  keys: [{ id: 'misuse', title: { en: 'Odd key', fr: 'Clé étrange' } }],
}
const cause = labour.facets[0] ?? severity

const held = (final: Coverage, dimensions: readonly DimensionDefinition[] = [labour], interim?: Coverage) =>
  heldExclusions([exclusion], {
    dimensions,
    final,
    effects: [],
    ...(interim === undefined ? {} : { interim }),
  }).length === 1

test.each<[string, Cell, boolean]>([
  ['nothing', { state: 'none' }, true],
  ['what does not apply', { state: 'not-applicable', reason: { en: 'No.', fr: 'Non.' } }, true],
  ['what nobody knows', { state: 'unknown' }, true],
  ['an empty set of promises', { state: 'known', value: { kind: 'cover', promises: [] } }, true],
  ['half of the labour', known, false],
  ['at least half of it', { state: 'at-least', value: { kind: 'cover', promises } }, false],
])('where a cause is promised %s (%j) its exclusion holds: %s', (_what, cell, holds) => {
  expect(held({ 'core:labour': { wear: known, misuse: cell } })).toBe(holds)
})

test('an exclusion holds when no dimension of cover knows its cause', () => {
  expect(held({})).toBe(true)
  expect(held({ 'core:labour': { wear: known } })).toBe(true)
  expect(held({}, [])).toBe(true)
})

test('one cost head that bears the cause is enough', () => {
  const parts: DimensionDefinition = { ...labour, id: 'core:parts', role: 'cover:parts', costHead: 'parts' }
  const cover = { 'core:labour': { misuse: { state: 'none' } as const }, 'core:parts': { misuse: known } }
  expect(held(cover, [labour, parts])).toBe(false)
  expect(held(cover, [labour])).toBe(true)
})

test('the cause is read at its place among the facets, and only in dimensions of cover', () => {
  const faceted: DimensionDefinition = { ...labour, facets: [severity, cause] }
  expect(held({ 'core:labour': { 'other/misuse': known } }, [faceted])).toBe(false)
  expect(held({ 'core:labour': { 'misuse/wear': known } }, [faceted])).toBe(true)
  const withoutCause: DimensionDefinition = { ...labour, facets: [severity] }
  expect(held({ 'core:labour': { misuse: known } }, [withoutCause])).toBe(true)
  const window: DimensionDefinition = { ...serviceWindow, facets: [cause] }
  expect(held({ 'core:window': { misuse: known } }, [window])).toBe(true)
})

test('while a delay runs its own cover counts too', () => {
  const covered = { 'core:labour': { misuse: known } }
  expect(held(covered, [labour], { 'core:labour': { misuse: { state: 'none' } } })).toBe(true)
  expect(held(covered, [labour], covered)).toBe(false)
})
