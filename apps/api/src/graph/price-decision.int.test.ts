import { priceDecisionQuery } from '@aftercare/graphql-client'
import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'
import { writeGlobalId } from './global-id.ts'

let api: TestApi
let version: ImportedVersion
let customer: TestCustomer
let sales: Session
let pricing: Session

beforeAll(async () => {
  api = await startTestApi()
  sales = await api.signInAs('sales')
  pricing = await api.signInAs('pricing')
  version = await importShipped(pricing, 'it-hardware')
  customer = await aCustomer(api.db, 12)
})
afterAll(() => api.stop())

interface Money {
  readonly amountMinor: number
}
interface Decision {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly cure?: string
  readonly offerable: boolean
  readonly lines: readonly {
    readonly groups: readonly {
      readonly assetIds: readonly string[]
      readonly factsRead: Readonly<Record<string, unknown>>
      readonly yearLines: readonly { readonly amount: Money | null; readonly cost: string | null }[]
      readonly termLines: readonly { readonly amount: Money | null }[]
      readonly termPrice: Money | null
      readonly groupTotal: Money | null
      readonly cover: {
        readonly rows: readonly {
          readonly dimension: { readonly key: string }
          readonly cells: readonly { readonly text: string; readonly changedBy: readonly string[] }[]
        }[]
        readonly comparisons: readonly {
          readonly tierKey: string
          readonly relation: string
          readonly verdict: string
          readonly points: readonly { readonly dimensionKey: string; readonly verdict: string }[]
        }[]
      }
    }[]
  }[]
  readonly quoteLines: readonly { readonly stage: string; readonly amount: Money | null }[]
  readonly totals: Readonly<Record<'list' | 'net' | 'surcharge' | 'tax' | 'payable', Money | null>> & {
    readonly cost: string | null
  }
  readonly instalments: readonly {
    readonly net: Money | null
    readonly gross: Money | null
    readonly tax: readonly { readonly percent: string; readonly tax: Money }[]
  }[]
  readonly checks: readonly { readonly code: string; readonly outcome: string; readonly message: string }[]
  readonly refusals: readonly {
    readonly code: string
    readonly addOn: string | null
    readonly message: string
  }[]
  readonly unknowns: readonly { readonly code: string; readonly message: string }[]
  readonly waterfall: readonly {
    readonly title: string
    readonly amount: Money | null
    readonly runningTotal: Money | null
    readonly source: { readonly title: string }
  }[]
}

const document = `query ($input: PriceDecisionInput!) {
  priceDecision(input: $input) {
    __typename
    ... on PriceDecision {
      offerable
      lines { groups {
        assetIds factsRead
        yearLines { amount { amountMinor } cost }
        termLines { amount { amountMinor } }
        termPrice { amountMinor } groupTotal { amountMinor }
        cover {
          rows { dimension { key } cells { text changedBy } }
          comparisons { tierKey relation verdict points { dimensionKey verdict selectionText tierText } }
        }
      } }
      quoteLines { stage amount { amountMinor } }
      totals { list { amountMinor } net { amountMinor } surcharge { amountMinor } tax { amountMinor } payable { amountMinor } cost }
      instalments { net { amountMinor } gross { amountMinor } tax { percent tax { amountMinor } } }
      checks { code outcome message }
      refusals { code addOn message cure }
      unknowns { code message cure }
      waterfall { title amount { amountMinor } runningTotal { amountMinor } source { title } }
    }
    ... on Refusal { code message cure }
  }
}`

const rack = { referenceAsset: { key: 'rack-server', country: 'FR' } }
const line = (changes: Readonly<Record<string, unknown>> = {}) => ({
  tier: 'four-hour-24x7',
  addOns: [],
  termMonths: 36,
  start: '2027-01-01',
  assets: [rack],
  ...changes,
})

async function price(
  input: Readonly<Record<string, unknown>> = {},
  { session = sales, language = 'en' }: { session?: Session; language?: string } = {},
): Promise<Decision> {
  const { data, errors } = await session.execute<{ priceDecision: Decision }>(
    document,
    { input: { catalogVersionId: version.id, lines: [line()], ...input } },
    { 'accept-language': language },
  )
  expect(errors).toEqual([])
  return data!.priceDecision
}

const minor = (money: Money | null | undefined) => money?.amountMinor ?? Number.NaN
const sum = (amounts: readonly (Money | null)[]) => amounts.reduce((total, money) => total + minor(money), 0)

describe('a price', () => {
  test('adds up: lines to term prices, those to the net, instalments to what is payable', async () => {
    const decision = await price({ paymentPlan: 'yearly' })
    const group = decision.lines[0]!.groups[0]!
    expect(decision.offerable).toBe(true)
    expect(sum(group.termLines.map(({ amount }) => amount))).toBe(minor(group.termPrice))
    const { totals, instalments, waterfall } = decision
    expect(sum([group.groupTotal, ...decision.quoteLines.map(({ amount }) => amount)])).toBe(
      minor(totals.net) + minor(totals.surcharge),
    )
    expect(minor(totals.list)).toBeGreaterThan(minor(totals.net))
    expect(instalments).toHaveLength(3)
    expect(sum(instalments.map(({ gross }) => gross))).toBe(minor(totals.payable))
    expect(sum(instalments.flatMap(({ tax }) => tax.map((one) => one.tax)))).toBe(minor(totals.tax))
    expect(minor(waterfall.at(-1)?.runningTotal)).toBe(minor(totals.net) + minor(totals.surcharge))
  })

  test('of so many like assets is one group, with the fleet discount that their number earns', async () => {
    const twelve = { referenceAsset: { key: 'rack-server', country: 'FR', count: 12 } }
    const [one, many] = [await price(), await price({ lines: [line({ assets: [twelve] })] })]
    expect(many.lines[0]!.groups).toHaveLength(1)
    expect(many.lines[0]!.groups[0]!.assetIds).toHaveLength(12)
    expect(many.quoteLines.map(({ stage }) => stage)).toContain('FLEET')
    expect(minor(many.totals.net)).toBeLessThan(12 * minor(one.totals.net))
  })

  test('of a stored asset is that of the same facts given by hand', async () => {
    const stored = await price({ lines: [line({ assets: [{ assetId: customer.assetIds[0] }] })] })
    const facts = {
      model: 'NW-R740',
      'purchase-price': { amountMinor: 800_000, currency: 'EUR' },
      'age-months': 12,
      criticality: 'B',
      distance: 30,
    }
    const given = await price({
      lines: [line({ assets: [{ given: { key: 'mine', country: 'FR', facts } }] })],
    })
    expect(stored.totals).toEqual(given.totals)
    expect(stored.lines[0]!.groups[0]!.factsRead).toEqual(given.lines[0]!.groups[0]!.factsRead)
    expect(stored.lines[0]!.groups[0]!.assetIds).toEqual([customer.assetIds[0]])
    expect(given.lines[0]!.groups[0]!.assetIds).toEqual(['mine'])
  })

  test('of an asset grows with its age from one price date to another', async () => {
    const assets = [{ assetId: customer.assetIds[0] }]
    const on = async (priceDate: string) =>
      (await price({ priceDate, lines: [line({ assets, start: '2032-01-01' })] })).lines[0]!.groups[0]!
        .factsRead
    expect([(await on('2026-11-24'))['age-months'], (await on('2031-11-24'))['age-months']]).toEqual([12, 72])
  })

  test('that reads a missing fact is unknown, never guessed', async () => {
    const assets = [{ given: { key: 'bare', country: 'FR', facts: { distance: 30 } } }]
    const decision = await price({ lines: [line({ assets })] })
    expect(decision.offerable).toBe(false)
    expect(decision.totals.net).toBeNull()
    expect(decision.unknowns.length).toBeGreaterThan(0)
  })

  test('says in the caller’s language why it can’t be offered', async () => {
    const lines = [line({ addOns: [{ key: 'material-retention', options: {} }] })]
    const [english, french] = [await price({ lines }), await price({ lines }, { language: 'fr' })]
    expect(english.refusals).toEqual([
      expect.objectContaining({ code: 'need-not-met', addOn: 'material-retention' }),
    ])
    expect(french.refusals[0]!.message).not.toBe(english.refusals[0]!.message)
    const fiveYears = await price({ lines: [line({ termMonths: 7 })] })
    expect(fiveYears.refusals.map(({ code }) => code)).toContain('term-not-offered')
  })

  test('needs an approval where the discount goes beyond the authority of who asks', async () => {
    const discount = { negotiatedDiscount: { percent: '12', reason: 'Competing offer' } }
    const outcome = async (session: Session) =>
      (await price(discount, { session })).checks.find(({ code }) => code === 'authority')?.outcome
    expect([await outcome(sales), await outcome(pricing)]).toEqual(['APPROVAL_NEEDED', 'PASSED'])
  })

  test('hides what it costs from those who may not know, in figures and in words', async () => {
    const [hidden, shown] = [await price({}, { session: sales }), await price({}, { session: pricing })]
    expect(hidden.totals.cost).toBeNull()
    expect(hidden.lines[0]!.groups[0]!.yearLines.every(({ cost }) => cost === null)).toBe(true)
    expect(shown.totals.cost).toBe('129000')
    const floor = ({ checks }: Decision) => checks.find(({ code }) => code === 'floor')?.message
    expect(floor(hidden)).toContain('(not shown to your role)')
    expect(floor(shown)).toContain('€1,290.00')
  })

  test('by a query of the client package validates and answers', async () => {
    const { data, errors } = await sales.execute<{ priceDecision: Decision }>(print(priceDecisionQuery), {
      input: { catalogVersionId: version.id, lines: [line()] },
    })
    expect(errors).toEqual([])
    expect(data?.priceDecision.__typename).toBe('PriceDecision')
  })
})

describe('cover', () => {
  test('stands beside the tiers declared above and below, and its own', async () => {
    const { comparisons } = (await price()).lines[0]!.groups[0]!.cover
    expect(comparisons.map(({ tierKey, relation }) => `${relation} ${tierKey}`)).toEqual([
      'BELOW next-business-day',
      'SAME four-hour-24x7',
      'ABOVE six-hour-repair-24x7',
    ])
    expect(comparisons.find(({ relation }) => relation === 'BELOW')?.points.length).toBeGreaterThan(0)
  })

  const enhancedBy = async (key: string, options = {}) => {
    const { rows, comparisons } = (await price({ lines: [line({ addOns: [{ key, options }] })] })).lines[0]!
      .groups[0]!.cover
    return {
      changed: rows
        .filter(({ cells }) => cells.some(({ changedBy }) => changedBy.includes(key)))
        .map(({ dimension }) => dimension.key),
      more: comparisons
        .find(({ relation }) => relation === 'SAME')!
        .points.filter(({ verdict }) => verdict === 'MORE')
        .map(({ dimensionKey }) => dimensionKey),
    }
  }

  test('of an enhanced selection is more than its bare tier, exactly where the add-on gave', async () => {
    expect(await enhancedBy('media-retention')).toEqual({
      changed: ['core:retention'],
      more: ['core:retention'],
    })
  })

  test('is not said to be more where the tier’s own promise is not published', async () => {
    expect(await enhancedBy('preventive-visits', { visits: 2 })).toEqual({
      changed: ['core:visits'],
      more: [],
    })
  })
})

describe('what can’t be priced', () => {
  test.each([
    [
      'no such version',
      { catalogVersionId: writeGlobalId('CatalogVersion', '00000000-0000-7000-8000-00000000dead') },
      'api.not-found',
    ],
    ['no such price book', { priceBook: 'nowhere' }, 'pricing.price-book-unknown'],
    [
      'no such reference asset',
      { lines: [line({ assets: [{ referenceAsset: { key: 'x', country: 'FR' } }] })] },
      'api.invalid-input',
    ],
    [
      'a country of no code',
      { lines: [line({ assets: [{ given: { key: 'x', country: 'France', facts: {} } }] })] },
      'api.invalid-input',
    ],
    [
      'more assets than at once',
      { lines: [line({ assets: [{ referenceAsset: { key: 'rack-server', country: 'FR', count: 5000 } }] })] },
      'api.invalid-input',
    ],
  ])('is refused as data: %s', async (_what, input, code) => {
    expect((await price(input)).code).toBe(code)
    expect(api.faults).toEqual([])
  })

  test('a term of no months is a refusal, not a fault', async () => {
    for (const termMonths of [0, -12, 2_000_000]) {
      const decision = await price({ lines: [line({ termMonths })] })
      expect(decision.offerable ?? false).toBe(false)
    }
    expect(api.faults).toEqual([])
  })

  test('a tier and an add-on that do not exist are named', async () => {
    const unknownTier = await price({ lines: [line({ tier: 'platinum' })] })
    const unknownAddOn = await price({ lines: [line({ addOns: [{ key: 'magic' }] })] })
    expect(unknownTier.offerable ?? false).toBe(false)
    expect(unknownAddOn.offerable ?? false).toBe(false)
    expect(api.faults).toEqual([])
  })
})

describe('the fleet of an account', () => {
  test('counts the lines that it has under contract', async () => {
    const commands = quoteSession(sales)
    const lines = [
      {
        tier: 'next-business-day',
        addOns: [],
        termMonths: 12,
        start: '2026-11-24',
        assetIds: customer.assetIds.slice(0, 9),
      },
    ]
    const draft = await commands.command('createQuote', {
      accountId: customer.accountId,
      catalogVersionId: version.id,
      lines,
    })
    await commands.command('submitQuote', { quoteId: draft.id, expectedRevision: 1, idempotencyKey: 'o' })
    await commands.command('acceptQuote', { quoteId: draft.id, idempotencyKey: 'a' })
    const assets = [{ assetId: customer.assetIds[11] }]
    const stages = async (input: Readonly<Record<string, unknown>>) =>
      (await price(input)).quoteLines.map(({ stage }) => stage)
    // Nine under contract and this one make ten: the first break of the book.
    expect(await stages({ lines: [line({ assets })] })).toContain('FLEET')
    expect(await stages({ lines: [line()] })).not.toContain('FLEET')
    expect(await stages({ lines: [line()], accountId: customer.accountId })).toContain('FLEET')
    const before = { priceDate: '2026-11-23', accountId: customer.accountId, lines: [line()] }
    expect(await stages(before)).not.toContain('FLEET')
  })
})

test('reads as many statements for twelve assets as for one', async () => {
  const ask = (ids: readonly string[]) =>
    sales.execute(document, {
      input: { catalogVersionId: version.id, lines: [line({ assets: ids.map((assetId) => ({ assetId })) })] },
    })
  const [few, many] = [await ask(customer.assetIds.slice(0, 1)), await ask(customer.assetIds)]
  expect([...few.errors, ...many.errors]).toEqual([])
  expect(many.statements).toHaveLength(few.statements.length)
})
