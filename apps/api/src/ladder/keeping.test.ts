import { expect, test } from 'vitest'
import { keeping } from './keeping.ts'

test('keeps what was asked for last', () => {
  const kept = keeping<string>(2)
  const made: string[] = []
  const get = (key: string) =>
    kept.get(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('forgets one thing, not what took its place', () => {
  const kept = keeping<string>(2)
  kept.put('a', 'first')
  kept.put('a', 'second')
  kept.forget('a', 'first')
  expect(kept.peek('a')).toBe('second')
  kept.forget('a', 'second')
  expect(kept.peek('a')).toBeUndefined()
})
