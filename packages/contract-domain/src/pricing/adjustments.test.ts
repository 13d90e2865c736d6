import { describe, expect, test } from 'vitest'
import type { ActiveAddOn, AdjustBound, AdjustContext } from './index.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  flat,
  inBoth,
  onlyGroup,
  refusedIn,
} from '../testing/index.ts'

const READS = ['4h', 'audit', 'pages', 'parts']
const isCharge = ({ stage }: { readonly stage: string }) => stage === 'charge'

/** Takes a percent off what it is given, declaring at most as much unless said otherwise. */
function aBundle(
  percent: string,
  bound: Partial<AdjustBound> | null = {},
  of = (context: AdjustContext): AdjustContext['lines'] => context.lines.filter(isCharge),
): ActiveAddOn {
  return anAddOn('bundle', {
    ...(bound !== null && { adjustAtMost: { percent, of: 'all-charges', reads: READS, ...bound } }),
    adjust: (context) => [
      context.percentOff({
        code: 'bundle',
        percent,
        of: of(context),
        taxCategory: 'service',
        message: { key: 'bundle.adjust', params: {} },
      }),
    ],
  })
}

const charges = [aChargingAddOn('4h', flat(30_001)), aChargingAddOn('parts', flat(40_000))]
const adjusted = (bundle: ActiveAddOn) => aDecision({ addOns: [...charges, bundle] })

describe('adjustments', () => {
  test('take off no more by adding elsewhere: a line that adds makes up for nothing', () => {
    const swapping = anAddOn('bundle', {
      adjustAtMost: { percent: '10', of: 'all-charges', reads: READS },
      adjust: ({ currency }) =>
        [9_000, -9_000].map((amountMinor) => ({
          code: amountMinor < 0 ? 'less-once' : 'more-yearly',
          recurrence: amountMinor < 0 ? 'once' : 'per-year',
          taxCategory: 'service',
          amountMinor,
          currency,
          inputs: {},
          message: { key: 'bundle.adjust', params: {} },
        })),
    })
    expect(refusedIn(adjusted(swapping))).toEqual(['adjust-above-cap'])
  })

  test('take a percent off all charges, rounded once; exactly the cap is allowed', () => {
    const decision = adjusted(aBundle('10'))
    expect(refusedIn(decision)).toEqual([])
    // 10 % of 700.01 = 70.001
    expect(amountsOf(onlyGroup(decision).yearLines).at(-1)).toEqual(['bundle', -7_000])
    expect(decision.totals.netMinor).toBe(120_000 + 70_001 - 7_000)
  })

  test('above the declared cap are refused, naming the plugin, and the price is unknown', () => {
    const decision = adjusted(aBundle('10', { percent: '9.99' }))
    expect(decision.refusals).toMatchObject([
      {
        code: 'adjust-above-cap',
        addOn: 'bundle',
        message: {
          params: { plugin: 'bundle@1.0.0', asked: { amountMinor: 7_000 }, cap: { amountMinor: 6_993 } },
        },
      },
    ])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('of its own lines are bounded by those alone', () => {
    const own = { ...aBundle('50', { of: 'own-lines' }), ...pick(aChargingAddOn('bundle', flat(1_000))) }
    expect(refusedIn(adjusted(own))).toEqual(['adjust-above-cap'])
    const half = {
      ...aBundle('50', { of: 'own-lines' }, ({ lines }) =>
        lines.filter(({ code, stage }) => stage === 'charge' && code === 'bundle'),
      ),
      ...pick(aChargingAddOn('bundle', flat(1_000))),
    }
    expect(amountsOf(onlyGroup(adjusted(half)).yearLines).at(-1)).toEqual(['bundle', -500])
  })

  test('that declare a bound see the core’s lines, their own and those they declare to read, no others', () => {
    const seen: string[] = []
    const looking = (bound: Partial<AdjustBound> | null) => {
      seen.length = 0
      const bundle = aBundle('10', bound, ({ lines }) => {
        seen.push(...lines.map(({ code }) => code))
        return []
      })
      adjusted({ ...bundle, ...pick(aChargingAddOn('bundle', flat(1_000))) })
      return [...seen]
    }
    expect(looking({ reads: ['parts'] })).toEqual(['base', 'bundle', 'parts'])
    expect(looking({ reads: [] })).toEqual(['base', 'bundle'])
    expect(looking(null)).toEqual(['base', '4h', 'bundle', 'parts'])
  })

  test('may take as much of all charges as they declare, whichever of them they read', () => {
    const part = aBundle('10', { reads: ['parts'] })
    expect(amountsOf(onlyGroup(adjusted(part)).yearLines).at(-1)).toEqual(['bundle', -4_000])
  })

  test('waive a fee of named base lines, up to the whole of it', () => {
    const waiver = aBundle('100', { of: { baseComponents: ['travel'] } }, ({ lines }) =>
      lines.filter(({ component }) => component === 'travel'),
    )
    const tiers = { essential: [aComponent(90_000), aComponent(5_000, { component: 'travel' })] }
    expect(aDecision({ book: { tiers }, addOns: [waiver] }).totals.netMinor).toBe(90_000)
  })

  test('without a declaration are opaque and allowed, but together take no more than the charges', () => {
    expect(refusedIn(adjusted(aBundle('100', null)))).toEqual([])
    const base = aBundle('60', null, ({ lines }) => lines)
    expect(refusedIn(adjusted(base))).toEqual(['adjusts-above-charges'])
  })

  test('that each keep their cap and together take more than the charges are refused, naming them all', () => {
    const one = aBundle('60')
    const other = { ...aBundle('60'), id: 'loyalty', messages: one.messages }
    const decision = aDecision({ addOns: [...charges, one, other] })
    expect(refusedIn(decision)).toEqual(['adjusts-above-charges', 'adjusts-above-charges'])
    expect(decision.refusals[0]?.message.params['addOns']).toBe('bundle, loyalty')
  })

  test('see neither charges of the whole quote nor each other, and leave rates alone', () => {
    const perQuote = aChargingAddOn('audit', flat(10_000), { line: { per: 'quote' } })
    const rate = aChargingAddOn(
      'pages',
      { form: 'per-unit', unit: 'page', ratePerUnit: '2' },
      { line: { recurrence: 'per-unit' } },
    )
    const decision = aDecision({ addOns: [...charges, perQuote, rate, aBundle('10')] })
    expect(amountsOf(onlyGroup(decision).yearLines).at(-1)).toEqual(['bundle', -7_000])
  })

  test('off a line that is unknown are unknown, not a smaller discount', () => {
    const reading = anAddOn('4h', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    const decision = aDecision({ addOns: [reading, aChargingAddOn('parts', flat(40_000)), aBundle('10')] })
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({
      code: 'bundle',
      amountMinor: null,
      unknownFacts: ['use'],
    })
  })

  test('mixing `once` with yearly lines in one percent are refused: the line would have no recurrence', () => {
    const once = aChargingAddOn('audit', flat(10_000), { line: { recurrence: 'once' } })
    const decision = aDecision({ addOns: [...charges, once, aBundle('10')] })
    expect(refusedIn(decision)).toEqual(['plugin-answer-refused'])
    expect(decision.refusals[0]?.message.params['came']).toMatch('pricing.recurrences-mixed')
  })
})

/** Takes these amounts off, each on a line of its own. */
function aRebate(id: string, amounts: readonly number[], adjustAtMost?: AdjustBound): ActiveAddOn {
  return anAddOn(id, {
    ...(adjustAtMost && { adjustAtMost }),
    adjust: ({ currency }) =>
      amounts.map((amountMinor, at) => ({
        code: `${id}-${amounts.length - at}`,
        recurrence: 'per-year',
        taxCategory: 'service',
        amountMinor: 0 - amountMinor,
        currency,
        inputs: {},
        message: { key: `${id}.adjust`, params: {} },
      })),
  })
}

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const refusal = (code: string, addOn: string, params: object) => ({
  code,
  addOn,
  lineId: 'line-1',
  assetIds: ['asset-1'],
  message: { key: `pricing.${code}`, params },
  cure: { key: `pricing.${code}.cure`, params },
})
const adjustsOf = (decision: ReturnType<typeof aDecision>) =>
  onlyGroup(decision).yearLines.filter(({ stage }) => stage === 'adjust')

describe('the cap of one adjust', () => {
  const unknown = anAddOn('4h', {
    facts: ['use'],
    charge: (context) => (context.fact('use') === null ? [] : []),
  })

  test('of its own lines counts those alone, and its refusal says both sides', () => {
    const bound = { percent: '50', of: 'own-lines', reads: [] } as const
    const rebate = { ...aRebate('rebate', [501], bound), ...chargeOf(aChargingAddOn('rebate', flat(1_000))) }
    const decision = aDecision({ addOns: [...charges, rebate] })
    expect(decision.refusals).toEqual([
      refusal('adjust-above-cap', 'rebate', {
        plugin: 'rebate@1.0.0',
        asked: euro(501),
        cap: euro(500),
        percent: { percent: '50' },
      }),
    ])
    expect(adjustsOf(decision)).toEqual([
      {
        stage: 'adjust',
        source: { kind: 'plugin', id: 'rebate', version: '1.0.0' },
        code: 'withheld',
        component: 'default',
        contractYear: null,
        recurrence: 'per-year',
        per: 'asset',
        taxCategory: null,
        inputs: {},
        amountMinor: null,
        message: { key: 'pricing.line-refused', params: { addOn: inBoth('rebate') } },
      },
    ])
  })

  test('of named base lines counts their factors, and no charge on the same component', () => {
    const age = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['travel'],
      rows: [{ from: 0, factor: '1.1' }],
    }
    const book = {
      tiers: { essential: [aComponent(90_000), aComponent(5_000, { component: 'travel' })] },
      factors: [age],
    }
    const fast = aChargingAddOn('fast', flat(7_000), { line: { component: 'travel' } })
    const bound = { percent: '100', of: { baseComponents: ['travel'] }, reads: [] } as const
    const waiving = (amount: number) =>
      aDecision({
        book,
        addOns: [fast, aRebate('waiver', [amount], bound)],
        line: { assets: [anAsset('asset-1', { age: 1 })] },
      })
    expect(waiving(5_500).refusals).toEqual([])
    expect(waiving(5_501).refusals).toEqual([
      refusal('adjust-above-cap', 'waiver', {
        plugin: 'waiver@1.0.0',
        asked: euro(5_501),
        cap: euro(5_500),
        percent: { percent: '100' },
      }),
    ])
  })

  test('of charges that are not all known can’t be compared: nothing is refused, the price is unknown', () => {
    const bound = { percent: '10', of: 'all-charges', reads: [] } as const
    const decision = aDecision({ addOns: [unknown, aRebate('rebate', [100], bound)] })
    expect(decision.refusals).toEqual([])
    expect(adjustsOf(decision).map(({ amountMinor }) => amountMinor)).toEqual([-100])
    expect(decision).toMatchObject({ offerable: false, totals: { netMinor: null } })
  })

  test('can’t be compared with lines that are not all known either', () => {
    const reading = aRebate('rebate', [9_000])
    const half = anAddOn('rebate', {
      facts: ['use'],
      adjustAtMost: { percent: '10', of: 'all-charges', reads: [] },
      adjust: (context) => [
        ...(reading.adjust?.(context) ?? []),
        ...(reading.adjust?.(context) ?? []).map((line) => ({
          ...line,
          code: 'unknown',
          amountMinor: null,
          unknownFacts: ['use'],
        })),
      ],
    })
    const decision = aDecision({ addOns: [...charges, half] })
    expect(decision.refusals).toEqual([])
    expect(adjustsOf(decision).map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['rebate-1', -9_000],
      ['unknown', null],
    ])
  })
})

describe('all adjusts together', () => {
  const waiver = (id: string, amount: number) =>
    aRebate(id, [amount], { percent: '100', of: { baseComponents: ['default'] }, reads: [] })

  test('come in order of their add-ons, the lines of one in order of their codes', () => {
    const addOns = [...charges, waiver('a', 10), aRebate('b', [2, 1]), waiver('c', 30), aRebate('d', [4])]
    expect(amountsOf(adjustsOf(aDecision({ addOns })))).toEqual([
      ['a-1', -10],
      ['b-1', -1],
      ['b-2', -2],
      ['c-1', -30],
      ['d-1', -4],
    ])
  })

  test('are not shown where there is none', () => {
    expect(adjustsOf(aDecision({ addOns: charges }))).toEqual([])
  })

  test('that take more than the charges are withheld, each told what all of them asked for', () => {
    const decision = aDecision({
      addOns: [...charges, aRebate('b', [70_000]), aRebate('c', [2]), waiver('a', 5)],
    })
    const params = { addOns: 'b, c', asked: euro(70_002), cap: euro(70_001) }
    expect(decision.refusals).toEqual([
      refusal('adjusts-above-charges', 'b', params),
      refusal('adjusts-above-charges', 'c', params),
    ])
    expect(amountsOf(adjustsOf(decision))).toEqual([
      ['a-1', -5],
      ['withheld', null],
      ['withheld', null],
    ])
  })

  test('may take all the charges, to the cent', () => {
    expect(aDecision({ addOns: [...charges, aRebate('b', [70_000, 1])] }).totals.netMinor).toBe(120_000)
  })

  test('that waive more than the fee they waive are withheld too', () => {
    const decision = aDecision({ addOns: [...charges, waiver('a', 60_000), waiver('b', 60_001)] })
    const params = { addOns: 'a, b', asked: euro(120_001), cap: euro(120_000) }
    expect(decision.refusals).toEqual([
      refusal('adjusts-above-charges', 'a', params),
      refusal('adjusts-above-charges', 'b', params),
    ])
    expect(amountsOf(adjustsOf(decision))).toEqual([
      ['withheld', null],
      ['withheld', null],
    ])
  })
})

function chargeOf({ charge, messages }: ActiveAddOn) {
  return { ...(charge && { charge }), messages: { ...messages, 'rebate.adjust': inBoth('rebate') } }
}

function pick({ charge, messages }: ActiveAddOn) {
  return {
    ...(charge && { charge }),
    messages: { ...messages, 'bundle.adjust': { en: 'Bundle', fr: 'Lot' } },
  }
}
