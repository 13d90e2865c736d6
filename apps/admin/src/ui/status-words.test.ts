import { expect, test } from 'vitest'
import { statusesIn } from './status-words.ts'

test('an address names states in its own order; what is none of them is dropped', () => {
  const all = ['DRAFT', 'OFFERED', 'ACCEPTED'] as const
  expect(statusesIn('OFFERED,nonsense,DRAFT', all)).toEqual(['OFFERED', 'DRAFT'])
  expect(statusesIn(undefined, all)).toEqual([])
})
