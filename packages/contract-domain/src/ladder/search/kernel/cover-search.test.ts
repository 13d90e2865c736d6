import { expect, test } from 'vitest'
import { askedOfKernel } from './example-cover-question.ts'
import { LEFT_OUT } from './proof-tree.ts'

const each = (...columns: readonly number[]) => ({ asked: 1, columns })

/** Three rows, three columns of two rows each: two columns are needed, and no dual prices say so (domain §5). */
const oddCycle = { baseCost: 0, costs: [[100], [100], [100]], rows: [each(0, 2), each(0, 1), each(1, 2)] }

test('an odd cycle takes two columns, which no bound alone shows', () => {
  const { cheapest, tree } = askedOfKernel(oddCycle)
  expect(cheapest).toBe(200)
  expect(tree).toMatchObject({ kind: 'branch' })
})

test('a budget at the bound is settled at once; one minor unit over it is looked into', () => {
  const atBound = askedOfKernel({ ...oddCycle, budget: 150 })
  expect(atBound).toMatchObject({ cheapest: null, nodes: 1, priced: 0 })
  expect(atBound.tree).toMatchObject({ kind: 'bound', atLeastMinor: 150 })
  const above = askedOfKernel({ ...oddCycle, budget: 151 })
  expect(above.cheapest).toBeNull()
  expect(above.nodes).toBeGreaterThan(1)
})

test('a cover is under the budget or it is none: a minor unit decides', () => {
  expect(askedOfKernel({ ...oddCycle, budget: 200 }).cheapest).toBeNull()
  expect(askedOfKernel({ ...oddCycle, budget: 201 }).cheapest).toBe(200)
})

test('what is bought anyway counts', () => {
  expect(askedOfKernel({ ...oddCycle, baseCost: 1000 }).cheapest).toBe(1200)
  expect(askedOfKernel({ ...oddCycle, baseCost: 1000, budget: 1200 }).cheapest).toBeNull()
  expect(askedOfKernel({ baseCost: 1000, costs: [[5]], rows: [] })).toMatchObject({
    cheapest: 1000,
    taken: [],
  })
})

test('a row that nothing meets is named', () => {
  const { tree, cheapest } = askedOfKernel({ ...oddCycle, rows: [...oddCycle.rows, each()] })
  expect(cheapest).toBeNull()
  expect(tree).toEqual({ kind: 'uncoverable', row: 3 })
})

test('columns that alone meet a row are taken before any bound', () => {
  const { cheapest, taken, nodes, tree } = askedOfKernel({
    baseCost: 0,
    costs: [[5], [7], [1]],
    rows: [each(0), each(1), each(0, 2)],
  })
  expect({ cheapest, taken, nodes }).toEqual({ cheapest: 12, taken: [0, 1], nodes: 2 })
  expect(tree).toMatchObject({
    kind: 'branch',
    addOn: 0,
    cases: [
      {
        take: 0,
        next: { kind: 'branch', addOn: 1, cases: [{ take: 1 }, { take: LEFT_OUT, next: { row: 1 } }] },
      },
      { take: LEFT_OUT, next: { kind: 'uncoverable', row: 0 } },
    ],
  })
})

test('of one add-on only one option is taken', () => {
  const rows = [each(0), each(1)]
  expect(askedOfKernel({ baseCost: 0, costs: [[5, 6]], rows }).cheapest).toBeNull()
  expect(askedOfKernel({ baseCost: 0, costs: [[5], [6]], rows }).cheapest).toBe(11)
  const eitherWay = { baseCost: 0, costs: [[5, 6], [3]], rows: [each(0, 1), each(1, 2)] }
  expect(askedOfKernel(eitherWay)).toMatchObject({ cheapest: 6, taken: [1] })
})

test('of raises the greatest counts, adds add up', () => {
  const row = (asked: number, ...gives: readonly { readonly raise: number; readonly add: number }[]) => ({
    baseCost: 0,
    costs: gives.map((_, at) => [10 + at]),
    rows: [{ asked, columns: gives.map((_, at) => at), gives }],
  })
  expect(askedOfKernel(row(3, { raise: 2, add: 0 }, { raise: 2, add: 0 })).cheapest).toBeNull()
  expect(askedOfKernel(row(3, { raise: 2, add: 0 }, { raise: 0, add: 1 })).cheapest).toBe(21)
  expect(askedOfKernel(row(4, { raise: 0, add: 1 }, { raise: 0, add: 3 })).cheapest).toBe(21)
  expect(askedOfKernel(row(4, { raise: Infinity, add: 0 }, { raise: 0, add: 3 })).cheapest).toBe(10)
  expect(askedOfKernel(row(6, { raise: 1, add: 2 }, { raise: 3, add: 0 })).cheapest).toBeNull()
  const three = [
    { raise: 1, add: 2 },
    { raise: 2, add: 0 },
    { raise: 0, add: 1 },
  ] as const
  expect(askedOfKernel(row(5, ...three)).cheapest).toBe(33)
  expect(askedOfKernel(row(4, ...three)).cheapest).toBe(21)
})

test('what is compulsory is never left out', () => {
  const { cheapest, tree } = askedOfKernel({
    baseCost: 0,
    costs: [[9], [4]],
    rows: [each(1)],
    first: [0],
    compulsory: [0],
  })
  expect(cheapest).toBe(13)
  expect(tree).toMatchObject({
    kind: 'branch',
    addOn: 0,
    cases: [{ take: 0 }, { take: LEFT_OUT, next: { kind: 'compulsory', addOn: 0 } }],
  })
})

test('what is to be branched on first is, though it gives nothing', () => {
  expect(
    askedOfKernel({ ...oddCycle, costs: [...oddCycle.costs, [1]], first: [3], budget: 160 }).tree,
  ).toMatchObject({
    kind: 'branch',
    addOn: 3,
    cases: [{ take: 3 }, { take: LEFT_OUT }],
  })
})

test('a refused cover leads to what it needs, and else to whatever may cure it', () => {
  const needing = {
    baseCost: 0,
    costs: [[5], [20], [3]],
    rows: [each(0)],
    refused: (taken: readonly number[]) => (taken.includes(1) ? null : [1]),
  }
  const { cheapest, taken, tree } = askedOfKernel(needing)
  expect({ cheapest, taken: new Set(taken) }).toEqual({ cheapest: 25, taken: new Set([0, 1]) })
  expect(tree).toMatchObject({ addOn: 0, cases: [{ next: { addOn: 1 } }, {}] })
  expect(askedOfKernel({ ...needing, refused: () => [] }).cheapest).toBeNull()
})

test('a reason against a node ends it', () => {
  const { tree, cheapest } = askedOfKernel({
    ...oddCycle,
    oracle: { refuses: ({ taken }) => (taken.length > 1 ? { because: 'two' } : null) },
  })
  expect(cheapest).toBe(200)
  expect(JSON.stringify(tree)).toContain('"because":"two"')
})

test('columns that may cost less while something can be taken are bound by the least', () => {
  const half = { costs: (_: unknown, costs: Float64Array) => (costs.fill(50), 0) }
  expect(askedOfKernel({ ...oddCycle, budget: 151, oracle: half }).tree).toMatchObject({ kind: 'branch' })
  expect(askedOfKernel({ ...oddCycle, budget: 75, oracle: half }).tree).toMatchObject({
    kind: 'bound',
    atLeastMinor: 75,
  })
  const rounded = { costs: (_: unknown, costs: Float64Array) => (costs.fill(50), 1) }
  expect(askedOfKernel({ ...oddCycle, budget: 74, oracle: rounded }).tree).toMatchObject({ atLeastMinor: 74 })
  expect(askedOfKernel({ ...oddCycle, budget: 75, oracle: rounded }).tree).toMatchObject({ kind: 'branch' })
})

test('gives up beyond its limits, with what it has found', () => {
  const limits = { nodes: 1, priced: 100 }
  expect(askedOfKernel({ ...oddCycle, limits })).toMatchObject({ tree: null, cheapest: 200 })
  expect(askedOfKernel({ ...oddCycle, refused: () => [], limits: { nodes: 100, priced: 0 } }).tree).toBeNull()
})

test('takes no more columns than are of use', () => {
  expect(
    askedOfKernel({
      ...oddCycle,
      budget: 250,
      mostTaken: 1,
      refused: (taken) => (taken.length > 1 ? [] : null),
    }).cheapest,
  ).toBeNull()
})
