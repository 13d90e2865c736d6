import { expect, test } from 'vitest'
import type { Contestant } from './contestant.ts'
import { ratios, roundsOf, runRounds } from './run-rounds.ts'

function busy(name: string, units: number): Contestant {
  return {
    name,
    run(passes) {
      let sum = 0
      for (let unit = 0; unit < passes * units * 20_000; unit += 1) sum += Math.sqrt(unit)
      return sum
    },
  }
}

const quick = { rounds: 7, batchMilliseconds: 20 }

test('each contestant has a figure for each round that counts, and three times the work costs about as much more', async () => {
  const measured = await runRounds([busy('one', 1), busy('three', 3)], quick)
  expect(roundsOf(measured, 'one')).toHaveLength(7)
  const middle = ratios(measured, 'three', 'one').toSorted((a, b) => a - b)[3]
  expect(middle).toBeGreaterThan(2)
  expect(middle).toBeLessThan(4.5)
})

test('work that is waited for counts too', async () => {
  const { run } = busy('later', 1)
  const measured = await runRounds([{ name: 'later', run: async (passes) => run(passes) }], quick)
  expect(Math.min(...roundsOf(measured, 'later'))).toBeGreaterThan(0)
})

test('a contestant whose results come to nothing is refused', async () => {
  const useless: Contestant = { name: 'useless', run: () => Number.NaN }
  await expect(runRounds([useless], quick)).rejects.toThrow('useless answered NaN')
})

test('two contestants of one name are refused', async () => {
  await expect(runRounds([busy('same', 1), busy('same', 2)], quick)).rejects.toThrow('called same')
})

test('who was not measured has no ratio', () => {
  expect(() => ratios(new Map([['one', [1]]]), 'two', 'one')).toThrow('two was not measured')
})
