import { expect, test } from 'vitest'
import { picking } from '../../../testing/index.ts'
import type { CoverRow } from './cover-problem.ts'
import { askedOfKernel, type CoverAnswer, type CoverQuestion } from './example-cover-question.ts'

// What the search costs is counted, not timed. These figures are those of today: a change of the search that moves them
// is judged by `npm run bench -- ladder`, then they are written anew.

const ROWS = 40
const QUESTIONS = 5

interface Family {
  readonly addOns: number
  /** Of the add-ons that meet a row. */
  readonly percent: number
  /** Every third row asks for a quantity, to which raises and adds give a part. */
  readonly quantities?: boolean
}

/** As performance P4 has them: 40 rows, each met by a share of the add-ons, prices of 50.00 to 100.00. */
function questionOf({ addOns, percent, quantities = false }: Family, seed: number): CoverQuestion {
  const pick = picking(seed)
  const rows = Array.from({ length: ROWS }, (_, row): CoverRow => {
    const met = Array.from({ length: addOns }, (_each, at) => at).filter(() => pick(1000) < percent * 10)
    const columns = met.length > 1 ? met : [0, 1]
    if (!quantities || row % 3 > 0) return { asked: 1, columns }
    const gives = columns.map((_each, place) =>
      place % 3 === 0 ? { raise: 2, add: 0 } : { raise: 0, add: 1 + pick(2) },
    )
    return { asked: 2, columns, gives }
  })
  const costs = Array.from({ length: addOns }, () => [5000 + pick(5001)])
  return { baseCost: 0, costs, rows, proof: false }
}

/** Nodes and prices of five questions of a family, each asked as told. */
function counted(family: Family, ask: (question: CoverQuestion) => CoverAnswer) {
  let [nodes, priced] = [0, 0]
  for (let seed = 1; seed <= QUESTIONS; seed += 1) {
    const answer = ask(questionOf(family, seed))
    nodes += answer.nodes
    priced += answer.priced
  }
  return `${nodes} nodes, ${priced} priced`
}

const optimum = askedOfKernel
const withProof = (question: CoverQuestion) => askedOfKernel({ ...question, proof: true })
const under = (share: number) => (question: CoverQuestion) =>
  askedOfKernel({ ...question, budget: Math.floor((askedOfKernel(question).cheapest ?? 0) * share) })

const families = {
  'dense, 20': { addOns: 20, percent: 12 },
  'dense, 50': { addOns: 50, percent: 12 },
  'dense, 100': { addOns: 100, percent: 12 },
  'sparse, 100': { addOns: 100, percent: 5 },
  'sparse, 200': { addOns: 200, percent: 5 },
  'quantities, 30': { addOns: 30, percent: 12, quantities: true },
} as const satisfies Record<string, Family>
const all = (ask: (question: CoverQuestion) => CoverAnswer) =>
  Object.fromEntries(Object.entries(families).map(([name, family]) => [name, counted(family, ask)]))

test('the cheapest cover', () => {
  expect(all(optimum)).toEqual({
    'dense, 20': '31 nodes, 7 priced',
    'dense, 50': '236 nodes, 25 priced',
    'dense, 100': '879 nodes, 27 priced',
    'sparse, 100': '367 nodes, 27 priced',
    'sparse, 200': '798 nodes, 32 priced',
    'quantities, 30': '240 nodes, 19 priced',
  })
})

test('the cheapest cover, with a proof', () => {
  expect(all(withProof)).toEqual({
    'dense, 20': '58 nodes, 7 priced',
    'dense, 50': '254 nodes, 25 priced',
    'dense, 100': '891 nodes, 22 priced',
    'sparse, 100': '425 nodes, 26 priced',
    'sparse, 200': '776 nodes, 28 priced',
    'quantities, 30': '259 nodes, 20 priced',
  })
})

test('nothing under four fifths of it, the question of a sane ladder: the first bound says so', () => {
  expect(all(under(0.8))).toEqual({
    'dense, 20': '5 nodes, 0 priced',
    'dense, 50': '5 nodes, 0 priced',
    'dense, 100': '8 nodes, 0 priced',
    'sparse, 100': '5 nodes, 0 priced',
    'sparse, 200': '5 nodes, 0 priced',
    'quantities, 30': '5 nodes, 0 priced',
  })
})

test('nothing under the very price', () => {
  expect(all(under(1))).toEqual({
    'dense, 20': '25 nodes, 0 priced',
    'dense, 50': '102 nodes, 0 priced',
    'dense, 100': '676 nodes, 0 priced',
    'sparse, 100': '161 nodes, 0 priced',
    'sparse, 200': '492 nodes, 0 priced',
    'quantities, 30': '159 nodes, 0 priced',
  })
})
