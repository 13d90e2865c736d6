import { describe, expect, it } from 'vitest'
import { isSameContent } from './same-content.ts'

describe('two values of plain data', () => {
  it.each([
    [1, 1],
    ['near', 'near'],
    [null, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [
      { event: 'arrival', minutes: 240 },
      { minutes: 240, event: 'arrival' },
    ],
    [{ promises: [{ sharePercent: '50' }] }, { promises: [{ sharePercent: '50' }] }],
  ])('%j and %j hold the same', (left, right) => {
    expect(isSameContent(left, right)).toBe(true)
  })

  it.each([
    [1, 2],
    [1, '1'],
    [null, {}],
    [{}, null],
    [undefined, null],
    [[], {}],
    [{}, []],
    [[1, 2], [1]],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ minutes: 240 }, { minutes: 240, event: 'arrival' }],
    [{ minutes: 240, event: 'arrival' }, { minutes: 240 }],
    [{ minutes: undefined }, { event: undefined }],
    [{ promises: [{ sharePercent: '50' }] }, { promises: [{ sharePercent: '80' }] }],
  ])('%j and %j do not', (left, right) => {
    expect(isSameContent(left, right)).toBe(false)
  })
})
