import { beforeEach, expect, test, vi } from 'vitest'
import {
  afterDoing,
  afterRedoing,
  afterUndoing,
  emptyStack,
  storedStack,
  storeStack,
  withoutNewest,
  type Command,
} from './undo-stack.ts'

const command = (label: string): Command => ({ label, edits: [], inverse: [] })
const labels = ({ done, undone }: { done: readonly Command[]; undone: readonly Command[] }) =>
  `${done.map(({ label }) => label).join('')}|${undone.map(({ label }) => label).join('')}`

let room: number
beforeEach(() => {
  const held = new Map<string, string>()
  room = Infinity
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    removeItem: (key: string) => held.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      held.set(key, value)
    },
  })
})

test('what is done is taken back and done again in turn; something new ends what was taken back', () => {
  let stack = afterDoing(afterDoing(emptyStack(1), command('a'), 2), command('b'), 3)
  stack = afterUndoing(stack, 4)
  expect(labels(stack)).toBe('a|b')
  expect(labels(afterRedoing(stack, 5))).toBe('ab|')
  stack = afterDoing(stack, command('c'), 5)
  expect(labels(stack)).toBe('ac|')
  expect(stack.revision).toBe(5)
  expect(labels(afterUndoing(afterUndoing(afterUndoing(stack, 6), 7), 8))).toBe('|ca')
  expect(labels(withoutNewest(stack))).toBe('a|')
})

test('thousands of steps are kept', () => {
  let stack = emptyStack(0)
  for (let step = 1; step <= 3000; step += 1) stack = afterDoing(stack, command('x'), step)
  for (let step = 1; step <= 3000; step += 1) stack = afterUndoing(stack, 3000 + step)
  expect(stack.done).toHaveLength(0)
  expect(stack.undone).toHaveLength(3000)
})

test('each draft has its own, and when the room is full the oldest goes', () => {
  const stack = ['a', 'b', 'c', 'd'].reduce(
    (so, label, at) => afterDoing(so, command(label), at + 1),
    emptyStack(0),
  )
  storeStack('draft-1', stack)
  expect(storedStack('draft-1')).toEqual(stack)
  expect(storedStack('draft-2')).toBeNull()
  room = JSON.stringify(stack).length - 1
  storeStack('draft-1', stack)
  expect(labels(storedStack('draft-1')!)).toBe('cd|')
  room = 10
  storeStack('draft-1', stack)
  expect(storedStack('draft-1')).toBeNull()
})
