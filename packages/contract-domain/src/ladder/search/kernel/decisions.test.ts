import { expect, test } from 'vitest'
import { coverProblem } from './cover-problem.ts'
import { Decisions, OPEN, PASSED_OVER, TAKEN, WITHOUT } from './decisions.ts'
import { Room } from './room.ts'

/** Two add-ons, the first with two options; a whole row and a quantity of five. */
const problem = coverProblem({
  baseCost: 0,
  costs: [[1, 2], [3]],
  rows: [
    { asked: 1, columns: [0, 2] },
    {
      asked: 5,
      columns: [0, 1, 2],
      gives: [
        { raise: 3, add: 0 },
        { raise: 9, add: 0 },
        { raise: 1, add: 2 },
      ],
    },
  ],
})

function state(decisions: Decisions) {
  return {
    of: [...decisions.of],
    free: [...decisions.free],
    taken: decisions.taken,
    needs: [decisions.need(0), decisions.need(1)],
    gains: problem.rowOfEntry.map((_, entry) => decisions.gain(entry)).join(' '),
  }
}

test('what is taken meets rows, what is left gives the rest, and going back undoes it all', () => {
  const decisions = new Decisions(problem, new Room())
  const start = {
    of: [OPEN, OPEN],
    free: [1, 1, 1],
    taken: [],
    needs: [1, 5],
    // A raise beyond what is asked for counts as that.
    gains: '1 1 3 5 3',
  }
  expect(state(decisions)).toEqual(start)
  decisions.mark()
  decisions.take(0)
  expect(state(decisions)).toEqual({
    of: [TAKEN, OPEN],
    free: [0, 0, 1],
    taken: [0],
    needs: [0, 2],
    gains: '0 0 0 2 2',
  })
  decisions.mark()
  decisions.take(2)
  expect(state(decisions)).toMatchObject({
    of: [TAKEN, TAKEN],
    taken: [0, 2],
    needs: [-1, 0],
    free: [0, 0, 0],
  })
  decisions.goBack()
  expect(state(decisions)).toMatchObject({ of: [TAKEN, OPEN], taken: [0], needs: [0, 2] })
  decisions.goBack()
  expect(state(decisions)).toEqual(start)
})

test('leaving out and passing over close an add-on’s columns', () => {
  const decisions = new Decisions(problem, new Room())
  decisions.mark()
  decisions.leaveOut(0)
  decisions.passOver(1)
  expect([[...decisions.of], [...decisions.free]]).toEqual([
    [WITHOUT, PASSED_OVER],
    [0, 0, 0],
  ])
  decisions.goBack()
  expect([[...decisions.of], [...decisions.free]]).toEqual([
    [OPEN, OPEN],
    [1, 1, 1],
  ])
})
