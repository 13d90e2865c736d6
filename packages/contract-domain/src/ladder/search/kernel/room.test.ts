import { expect, test } from 'vitest'
import { Room } from './room.ts'

test('arrays of a room lie apart, each on a multiple of its size, also when the memory runs out', () => {
  const room = new Room()
  const arrays = Array.from({ length: 60 }, (_, at) => [
    room.bytes(3).fill(at + 1),
    room.floats(700).fill(at + 1.5),
    room.ints(5).fill(-at),
  ])
  for (const [at, [bytes, floats, ints]] of arrays.entries()) {
    expect(new Set(bytes)).toEqual(new Set([at + 1]))
    expect(new Set(floats)).toEqual(new Set([at + 1.5]))
    expect(new Set(ints)).toEqual(new Set([-at]))
    expect([bytes?.length, floats?.length, ints?.length]).toEqual([3, 700, 5])
  }
})

test('an array larger than a chunk has memory of its own', () => {
  const room = new Room()
  const [before, large, after] = [room.ints(2).fill(1), room.floats(40_000).fill(2), room.ints(2).fill(3)]
  expect([large.length, large.at(-1), before[1], after[0]]).toEqual([40_000, 2, 1, 3])
})

test('memory given up is the next room’s; of two rooms at once each has its own', () => {
  const first = new Room()
  const numbers = first.floats(4).fill(7)
  first.giveUp()
  const [second, third] = [new Room(), new Room()]
  expect(second.floats(4).buffer).toBe(numbers.buffer)
  expect(third.floats(4).buffer).not.toBe(numbers.buffer)
})
