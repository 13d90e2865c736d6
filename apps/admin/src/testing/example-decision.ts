import type { Decision } from '../features/quote/decision.graphql.ts'
import type { PriceLine } from '../ui/price/price.graphql.ts'

export function euros(amount: number) {
  return { amountMinor: Math.round(amount * 100), currency: 'EUR' }
}

/** A price line of the core; `given` says what is special about it. */
export function aPriceLine(given: Partial<PriceLine> = {}): PriceLine {
  return {
    stage: 'BASE',
    source: { plugin: null, version: null, title: 'core' },
    code: 'base',
    component: 'default',
    contractYear: null,
    recurrence: 'PER_YEAR',
    perQuote: false,
    amount: euros(1200),
    rate: null,
    inputs: {},
    unknownFacts: [],
    assumedFacts: [],
    explanation: 'Base price of the tier',
    ...given,
  }
}

/** A decision for one asset on tier Gold over a year, with media retention. */
export function aDecision(given: Partial<Decision> = {}): Decision {
  return {
    __typename: 'PriceDecision',
    currency: 'EUR',
    priceDate: '2026-11-24',
    offerable: true,
    lines: [
      {
        lineKey: '1',
        tierKey: 'gold',
        tierTitle: 'Gold',
        termMonths: 12,
        start: '2026-12-01',
        lastDay: '2027-11-30',
        addOns: [{ key: 'media-retention', title: 'Media retention' }],
        groups: [
          {
            assetIds: ['asset-1'],
            termPrice: euros(1296),
            groupTotal: euros(1296),
            yearLines: [
              aPriceLine(),
              aPriceLine({
                stage: 'CHARGE',
                source: { plugin: 'media-retention', version: '0.1.0', title: 'Media retention' },
                amount: euros(96),
                explanation: '8 % of the base',
              }),
            ],
            termLines: [aPriceLine({ stage: 'COMMITMENT', contractYear: 0, amount: euros(1296) })],
            cover: { rows: [], comparisons: [] },
          },
        ],
      },
    ],
    quoteLines: [],
    totals: {
      list: euros(1296),
      net: euros(1296),
      surcharge: euros(0),
      tax: euros(259.2),
      payable: euros(1555.2),
    },
    instalments: [{ number: 1, dueOn: '2026-12-01', net: euros(1296), gross: euros(1555.2) }],
    checks: [{ code: 'floor', outcome: 'PASSED', message: 'The margin is 31 %.' }],
    refusals: [],
    unknowns: [],
    waterfall: [
      { stage: 'BASE', title: 'Base price', amount: euros(1200), runningTotal: euros(1200) },
      { stage: 'CHARGE', title: 'Media retention', amount: euros(96), runningTotal: euros(1296) },
    ],
    ...given,
  }
}
