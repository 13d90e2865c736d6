import { describe, expect, test } from 'vitest'
import { namePath, pathText, valueAt } from './path-text.ts'

const document = {
  tiers: [{ id: 'gold', cover: { 'core:arrival': { 'near/other': 4 } } }, { id: 'silver' }, { id: 'silver' }],
  notes: [{ topic: 'price', text: 'so' }],
  prices: [{ component: 'parts', rows: [{ from: 0 }, { from: 10 }] }],
  'a~b': 1,
}

describe('a path as text', () => {
  test.each([
    [['tiers', 0, 'cover', 'core:arrival', 'near/other'], '/tiers/gold/cover/core:arrival/near~1other'],
    [['tiers', 1], '/tiers/1'],
    [['notes', 0, 'text'], '/notes/price/text'],
    [['prices', 0, 'rows', 1, 'from'], '/prices/parts/rows/1/from'],
    [['a~b'], '/a~0b'],
    [['tiers', 'gold', 'cover'], '/tiers/gold/cover'],
    [[], ''],
  ])('%j is %s', (path, text) => {
    expect(pathText(document, path)).toBe(text)
  })

  test.each([
    ['/tiers/gold/cover/core:arrival/near~1other', 4],
    ['/tiers/0/id', 'gold'],
    ['/notes/price/text', 'so'],
    ['/notes/0/text', 'so'],
    ['/prices/parts/rows/1/from', 10],
    ['/a~0b', 1],
    ['/tiers/platinum', undefined],
    ['/tiers/gold/toString', undefined],
    ['/tiers/7', undefined],
  ])('%s leads to %j', (text, value) => {
    expect(valueAt(document, text)).toBe(value)
  })

  test('names are escaped', () => {
    expect(namePath(['tiers', 'a/b~c'])).toBe('/tiers/a~1b~0c')
  })
})
