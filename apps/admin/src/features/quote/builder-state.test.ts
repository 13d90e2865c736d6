import { expect, test } from 'vitest'
import {
  addLine,
  decisionInput,
  emptyState,
  pricedPart,
  removeLine,
  replaceLine,
  withAccount,
  withCatalog,
  withTier,
  type BuilderState,
} from './builder-state.ts'

const gold = {
  key: 'gold',
  title: 'Gold',
  description: null,
  notSold: false,
  termMonths: [12, 36],
  compulsoryAddOns: [],
}

function complete(): BuilderState {
  const state = withCatalog(emptyState('2026-12-01', 'account-1', ['asset-1']), 'version-1', '2026-12-01')
  return replaceLine(state, withTier(state.lines[0]!, gold))
}

test('nothing is asked before customer, catalog, assets and tier are chosen', () => {
  const state = complete()
  expect(pricedPart({ ...state, accountId: null })).toBeNull()
  expect(pricedPart({ ...state, catalogVersionId: null })).toBeNull()
  expect(pricedPart(replaceLine(state, { ...state.lines[0]!, assetIds: [] }))).toBeNull()
  expect(pricedPart(replaceLine(state, { ...state.lines[0]!, tier: null }))).toBeNull()
  expect(pricedPart(replaceLine(state, { ...state.lines[0]!, start: '' }))).toBeNull()
  expect(pricedPart(state)).not.toBeNull()
})

test('what is priced is what is stored, each asset named', () => {
  const state = { ...complete(), discount: { percent: ' 2,5 ', reason: 'Three sites' } }
  const stored = pricedPart(state)!
  const { startRule, lines, ...rest } = stored
  expect(startRule).toEqual({ kind: 'DATE', date: '2026-12-01' })
  expect(decisionInput(state)).toEqual({
    ...rest,
    lines: lines.map(({ assetIds, ...line }) => ({
      ...line,
      assets: assetIds.map((assetId) => ({ assetId })),
    })),
  })
  expect(stored.negotiatedDiscount).toEqual({ percent: '2.5', reason: 'Three sites' })
})

test('another tier keeps the term when it offers it, else takes its first', () => {
  const line = { ...complete().lines[0]!, termMonths: 36 }
  expect(withTier(line, gold).termMonths).toBe(36)
  expect(withTier(line, { ...gold, termMonths: [24] }).termMonths).toBe(24)
  expect(withTier(line, { ...gold, termMonths: [] }).termMonths).toBeNull()
})

test('lines get keys of their own, also after one was removed', () => {
  const three = addLine(addLine(complete(), '2026-12-01'), '2026-12-01')
  expect(three.lines.map((line) => line.key)).toEqual(['1', '2', '3'])
  const again = addLine(removeLine(three, '2'), '2026-12-01')
  expect(new Set(again.lines.map((line) => line.key)).size).toBe(3)
})

test('another customer takes no assets along; another catalog keeps the assets only', () => {
  expect(withAccount(complete(), 'account-2').lines[0]?.assetIds).toEqual([])
  const moved = withCatalog(
    { ...complete(), priceBook: 'direct', promotionCodes: ['SPRING'] },
    'version-2',
    '2026-12-01',
  )
  expect(moved).toMatchObject({ priceBook: null, promotionCodes: [] })
  expect(moved.lines[0]).toMatchObject({ tier: null, assetIds: ['asset-1'] })
})
