import { expect, test } from 'vitest'
import { claimOf } from './claim.ts'
import { coverProblem, type CoverNumbers } from './cover-problem.ts'
import { Decisions } from './decisions.ts'
import { improveDuals } from './dual-steps.ts'
import { GreedyCover } from './greedy-cover.ts'
import { GRAIN, Lagrangian } from './lagrangian.ts'
import { keptDuals, OpenRows } from './open-rows.ts'
import { Room } from './room.ts'

const cycle: CoverNumbers = {
  baseCost: 0,
  costs: [[100], [100], [100]],
  rows: [
    { asked: 1, columns: [0, 2] },
    { asked: 1, columns: [0, 1] },
    { asked: 1, columns: [1, 2] },
  ],
}

function opened(numbers: CoverNumbers) {
  const problem = coverProblem(numbers)
  const room = new Room()
  const decisions = new Decisions(problem, room)
  const lagrangian = new Lagrangian(problem, decisions, room)
  const [all, rows] = [new OpenRows(problem, room), new OpenRows(problem, room)]
  all.openAll(problem)
  const stuck = rows.narrow(all, decisions, problem)
  return { problem, room, decisions, lagrangian, rows, all, stuck }
}

test('a column is first paid its share by each of its rows, and no more than it costs', () => {
  const { lagrangian, rows } = opened(cycle)
  lagrangian.start(rows)
  expect([...rows.duals]).toEqual([50, 50, 50])
  expect(lagrangian.value(rows)).toBe(150)
  expect([...lagrangian.reduced]).toEqual([0, 0, 0])
})

test('a dual price goes up by what its columns have left, and down where one is paid too much', () => {
  const { lagrangian, rows } = opened({ ...cycle, costs: [[100], [40], [60]] })
  rows.duals.set([0, 0, 0])
  lagrangian.value(rows)
  expect(lagrangian.ascend(rows)).toBe(100)
  expect([...rows.duals]).toEqual([60, 40, 0])
  rows.duals.set([90, 30, 30])
  expect(lagrangian.value(rows)).toBe(150 - 20 - 20 - 60)
  expect(lagrangian.ascend(rows)).toBeLessThanOrEqual(100)
  expect(Math.min(...lagrangian.reduced)).toBeGreaterThanOrEqual(0)
})

test('ascent stays on the grain', () => {
  const { lagrangian, rows } = opened({ ...cycle, costs: [[100.01], [100.01], [100.01]] })
  rows.duals.set([0, 0, 0])
  lagrangian.value(rows)
  lagrangian.ascend(rows)
  expect([...rows.duals].every((dual) => dual % GRAIN === 0)).toBe(true)
  expect(rows.duals[0]).toBe(100)
})

test('rows of quantities are priced for what each column gives of them', () => {
  const gives = [
    { raise: 0, add: 2 },
    { raise: 3, add: 0 },
  ]
  const { lagrangian, rows } = opened({
    baseCost: 0,
    costs: [[20], [60]],
    rows: [{ asked: 4, columns: [0, 1], gives }],
  })
  lagrangian.start(rows)
  expect([...rows.duals]).toEqual([10])
  expect(lagrangian.value(rows)).toBe(40)
  expect([...lagrangian.reduced]).toEqual([0, 30])
  lagrangian.ascend(rows)
  expect([...rows.duals]).toEqual([10])
  rows.duals.set([20])
  expect(lagrangian.value(rows)).toBe(80 - 20)
  lagrangian.slope(rows)
  expect(lagrangian.slopes[0]).toBe(2)
})

test('of one add-on only the option that pays most is taken', () => {
  const { lagrangian, rows } = opened({
    baseCost: 0,
    costs: [[10, 8], [5]],
    rows: [{ asked: 1, columns: [0, 1, 2] }],
  })
  rows.duals.set([12])
  expect(lagrangian.value(rows)).toBe(12 - 4 - 7)
  lagrangian.slope(rows)
  expect(lagrangian.slopes[0]).toBe(1 - 2)
})

test('steps come near the best bound, keep it and stay on the grain', () => {
  const { lagrangian, rows } = opened(cycle)
  rows.duals.set([10, 20, 80])
  const value = improveDuals(lagrangian, rows, { goal: 150, enough: 151, rounds: 60, pace: 1.4 })
  expect(value).toBeGreaterThan(149)
  expect(value).toBeLessThanOrEqual(150)
  expect([...rows.duals].every((dual) => dual % GRAIN === 0)).toBe(true)
  rows.duals.set([50, 50, 50])
  expect(improveDuals(lagrangian, rows, { goal: 400, enough: 150, rounds: 1, pace: 1.4 })).toBe(150)
  expect([...rows.duals]).toEqual([50, 50, 50])
})

test('narrowing leaves what is open: rows, columns, gains; a row met by one column, a row lost', () => {
  const { problem, room, decisions, all, rows, stuck } = opened(cycle)
  expect([stuck, rows.count, rows.columns, rows.forced]).toEqual([-1, 3, 3, false])
  all.duals.set([1, 2, 3])
  decisions.mark()
  decisions.leaveOut(0)
  const below = new OpenRows(problem, room)
  expect(below.narrow(all, decisions, problem)).toBe(-1)
  expect([below.count, below.forced, [...below.free.subarray(0, below.columns)]]).toEqual([3, true, [1, 2]])
  decisions.take(1)
  expect(below.narrow(all, decisions, problem)).toBe(-1)
  expect([below.count, below.row[0], below.need[0], [...keptDuals(below)]]).toEqual([1, 0, 1, [1, 0, 0]])
  decisions.leaveOut(2)
  expect(below.narrow(all, decisions, problem)).toBe(0)
  decisions.goBack()
  expect(below.narrow(all, decisions, problem)).toBe(-1)
})

test('a cover is made of what pays, then of what is cheapest for its row, without what turns out needless', () => {
  const { problem, room, decisions } = opened({
    baseCost: 0,
    costs: [[10], [10], [4], [30]],
    rows: [
      { asked: 1, columns: [0, 2, 3] },
      { asked: 1, columns: [1, 3] },
    ],
  })
  const greedy = new GreedyCover(problem, room)
  const { free } = decisions
  expect(greedy.find(Float64Array.of(10, 10, 4, 30), free, [])).toEqual([2, 1])
  expect(greedy.find(Float64Array.of(-1, 10, 4, -1), free, [])).toEqual([3])
  expect(greedy.find(Float64Array.of(10, 10, 4, 30), free, [3])).toEqual([3])
  decisions.leaveOut(1)
  decisions.leaveOut(3)
  expect(greedy.find(Float64Array.of(10, 10, 4, 30), free, [])).toBeNull()
})

test('a fraction of a minor unit counts up, but the last digits of a double carry nothing over', () => {
  expect([claimOf(150), claimOf(150.01), claimOf(150.000_000_01), claimOf(-0.5)]).toEqual([150, 151, 150, -0])
  expect(claimOf(1e12 + 0.5)).toBe(1e12)
  expect(claimOf(-Infinity)).toBe(-Infinity)
})
