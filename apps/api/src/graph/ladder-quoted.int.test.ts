import fc from 'fast-check'
import type { LadderContext } from '@aftercare/contract-domain/ladder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ladderSession, type ToldPair } from '../testing/ladder-session.ts'
import { shippedFile } from '../testing/shipped-catalogs.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
})
afterAll(() => api.stop())

interface File {
  readonly catalog: object
  readonly priceBooks: readonly {
    readonly id: string
    readonly tiers: Readonly<Record<string, readonly object[]>>
  }[]
  readonly referenceAssets: readonly object[]
}

/** What no add-on of the catalog brings: left out, some package reaches the tiers above. */
const unreached = [
  ...['uptime', 'parts', 'helpdesk-window', 'restoration', 'travel', 'expense', 'labour', 'software'].map(
    (id) => `core:${id}`,
  ),
  ...['call-back', 'training', 'parts-dispatch'].map((id) => `ravel:${id}`),
]

const flat = (component: string, amountMinor: number) => ({
  component,
  taxCategory: 'service',
  price: { form: 'flat', amountMinor },
  cost: '0',
})

/** The packaging machines with another price of maintenance in each book, one asset, one term and that left out. */
const edited = fc.record({
  asset: fc.constantFrom(0, 1),
  months: fc.constantFrom(12, 36),
  labourMinor: fc.integer({ min: 150_000, max: 400_000 }),
  partsMinor: fc.integer({ min: 10_000, max: 90_000 }),
  leftOut: fc.subarray(['core:monitoring', 'core:visits', 'core:service-window']),
})
type Edited = typeof edited extends fc.Arbitrary<infer Value> ? Value : never

function fileOf({ asset, months, labourMinor, partsMinor, leftOut }: Edited, run: number): object {
  const file = shippedFile('packaging-machines') as File
  return {
    ...file,
    catalog: { ...file.catalog, id: `quoted-${run}` },
    priceBooks: file.priceBooks.map((book) => ({
      ...book,
      tiers: { ...book.tiers, maintenance: [flat('labour', labourMinor), flat('parts', partsMinor)] },
    })),
    referenceAssets: [{ ...file.referenceAssets[asset], termMonths: [months] }],
    ladder: { strict: false, unsettled: 'warning', leftOut: [...unreached, ...leftOut], readings: [] },
  }
}

/** What the package costs when it is quoted for the very assets that it was found with. */
async function quoted(catalogVersionId: string, pair: ToldPair, context: LadderContext): Promise<unknown> {
  const { data, errors } = await pricing.execute<{
    priceDecision: { totals?: { net: { amountMinor: number } | null } }
  }>(
    `query ($input: PriceDecisionInput!) { priceDecision(input: $input) {
      ... on PriceDecision { offerable totals { net { amountMinor } } } ... on Refusal { message } } }`,
    {
      input: {
        catalogVersionId,
        priceBook: context.priceBook,
        priceDate: context.priceDate,
        lines: [
          {
            tier: pair.below.key,
            addOns: pair.counterexample?.addOns ?? [],
            termMonths: context.termMonths,
            start: context.priceDate,
            assets: Array.from({ length: context.assets }, (_, at) => ({
              given: { key: `asset-${at}`, country: context.asset.country, facts: factsOf(context) },
            })),
          },
        ],
      },
    },
  )
  if (data == null) throw new Error(JSON.stringify(errors))
  return data.priceDecision
}

function factsOf({ asset }: LadderContext): object {
  return Object.fromEntries(
    Object.entries(asset.facts).map(([id, fact]) => [id, fact.state === 'known' ? fact.value : fact]),
  )
}

test('each counterexample, quoted through the API, costs what it says', { timeout: 240_000 }, async () => {
  const { imported, pairs } = ladderSession(pricing)
  const seen = new Set<string>()
  for (const [run, value] of fc.sample(edited, { numRuns: 5, seed: 9 }).entries()) {
    const draft = await imported(fileOf(value, run))
    const told = await pairs(draft.id)
    for (const pair of told) {
      if (pair.counterexample === null || pair.certificate === null) continue
      const { context } = pair.certificate
      const answer = await quoted(draft.id, pair, context)
      expect({ ...value, answer }).toEqual({
        ...value,
        answer: { offerable: true, totals: { net: pair.counterexample.price } },
      })
      seen.add(`${pair.verdict} ${pair.below.key} < ${pair.above.key} x${context.assets}`)
    }
  }
  // The gap is widest for a whole hall of them, discount for the fleet included.
  expect([...seen].sort()).toEqual([
    'UNDERCUT full-service < full-service-24x7 x25',
    'UNDERCUT maintenance < full-service x25',
    'UNDERCUT maintenance < full-service-24x7 x25',
  ])
})
