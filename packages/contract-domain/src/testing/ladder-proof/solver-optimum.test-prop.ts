import { expect, test } from 'vitest'
import { aLevelsLadder, flat, has } from '../index.ts'
import { integerProgramOf } from './integer-program.ts'
import { solverOptimum } from './solver-optimum.ts'

test(
  'of 20 to 60 add-ons the cheapest package costs what an ILP solver finds',
  { timeout: 60_000 },
  async () => {
    const part = await solverOptimum()
    for (let number = 1; number <= 12; number += 1)
      expect(part.tryCatalog(number).faults, `catalog ${number}`).toEqual([])
  },
)

test('the program says what the catalog does, row by row', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    {
      a: { price: flat(100), effect: has('one'), needs: [{ addOn: 'b' }] },
      b: { price: flat(50), effect: has('two'), excludes: [{ addOn: 'c' }] },
      c: { price: flat(10), effect: { ...has('two'), withdraw: [{ dimension: 'one' }] } },
    },
    { lower: 1000, upper: 2000 },
  )
  const { text, tierMinor } = integerProgramOf({ version, options: {} })
  expect(tierMinor).toBe(1000)
  expect(text).toMatchInlineSnapshot(`
    "Minimize
     price: + 100 a_0 + 50 b_0 + 10 c_0 + 0 never
    Subject To
     r0: + 1 a_0 <= 1
     r1: + 1 a_0 - 1 b_0 <= 0
     r2: + 1 b_0 <= 1
     r3: + 1 b_0 + 1 c_0 <= 1
     r4: + 1 c_0 <= 1
     r5: + 1 c_0 + 1 a_0 <= 1
     r6: + 1 a_0 >= 1
     r7: + 1 b_0 + 1 c_0 >= 1
    Binary
     a_0 b_0 c_0 never
    End"
  `)
})
