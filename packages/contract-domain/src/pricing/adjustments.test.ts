import { describe, expect, test } from 'vitest'
import type { ActiveAddOn, AdjustBound, AdjustContext } from './index.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  amountsOf,
  anAddOn,
  flat,
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

function pick({ charge, messages }: ActiveAddOn) {
  return {
    ...(charge && { charge }),
    messages: { ...messages, 'bundle.adjust': { en: 'Bundle', fr: 'Lot' } },
  }
}
