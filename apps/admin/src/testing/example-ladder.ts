import type {
  Counterexample,
  Ladder,
  LadderPair,
  LadderRepair,
  LadderSettings,
  LadderVersion,
} from '../features/catalog/ladder/ladder.graphql.ts'
import { aPriceLine, euros } from './example-decision.ts'

export const silver = { key: 'silver', title: 'Silver' }
export const gold = { key: 'gold', title: 'Gold' }
const platinum = { key: 'platinum', title: 'Platinum' }

/** Silver with the fast lane, 100 € under Gold, which gives no more. */
export function aCounterexample(given: Partial<Counterexample> = {}): Counterexample {
  const cell = { facetKey: '*', facetTitle: '' }
  return {
    tier: silver,
    addOns: [{ key: 'fast-lane', title: 'Fast lane' }],
    price: euros(1500),
    against: euros(1600),
    lines: [
      aPriceLine({ amount: euros(1200) }),
      aPriceLine({
        stage: 'CHARGE',
        source: { plugin: 'fast-lane', version: '0.1.0', title: 'Fast lane' },
        amount: euros(300),
        explanation: 'Flat price of the fast lane',
      }),
    ],
    cells: [
      {
        ...cell,
        dimensionKey: 'core:arrival',
        dimensionTitle: 'Arrival',
        packageText: '4 h on site',
        aboveText: '4 h on site',
        verdict: 'EQUAL',
      },
      ...['Wear', 'Misuse'].map((facetTitle) => ({
        dimensionKey: 'core:labour',
        dimensionTitle: 'Labour',
        facetKey: facetTitle.toLowerCase(),
        facetTitle,
        packageText: facetTitle === 'Wear' ? '100 %' : '50 %',
        aboveText: facetTitle === 'Wear' ? '100 %' : 'none',
        verdict: facetTitle === 'Wear' ? ('EQUAL' as const) : ('MORE' as const),
      })),
    ],
    ...given,
  }
}

export function aPair(given: Partial<LadderPair> = {}): LadderPair {
  return {
    below: silver,
    above: gold,
    declared: true,
    reading: 'STANDARD',
    verdict: 'PROVED',
    severity: 'PASSED',
    sentence: 'No package on Silver does what Gold does for less.',
    context: { title: 'A server · 12 months · Direct' },
    contexts: 4,
    belowPrice: euros(1200),
    abovePrice: euros(1600),
    counterexample: null,
    heldBy: [],
    thin: false,
    matters: [],
    ...given,
  }
}

export function anUndercut(given: Partial<LadderPair> = {}): LadderPair {
  return aPair({
    verdict: 'UNDERCUT',
    severity: 'ERROR',
    sentence: 'Silver with Fast lane does what Gold does for €1,500.00, against €1,600.00.',
    counterexample: aCounterexample(),
    ...given,
  })
}

/** Held by the training seat alone. */
export function aThinProof(): LadderPair {
  return aPair({
    below: gold,
    above: platinum,
    severity: 'WARNING',
    sentence:
      'No package on Gold does what Platinum does for less, but only a light difference stands between them.',
    thin: true,
    heldBy: [{ dimensions: ['core:training'], light: true, addOns: ['fast-lane'], price: euros(1900) }],
  })
}

export function anUnknown(): LadderPair {
  return aPair({
    below: silver,
    above: platinum,
    verdict: 'UNKNOWN',
    severity: 'WARNING',
    sentence: 'Whether Silver undercuts Platinum isn’t known. It depends on: Arrival.',
    abovePrice: null,
    matters: ['core:arrival', 'purchasePrice'],
  })
}

export function aLadder(pairs: readonly LadderPair[], severity: Ladder['severity']): Ladder {
  return { isComplete: true, severity, contexts: 4, provedContexts: 4, sampled: [], pairs: [...pairs] }
}

/** A proof that goes on: what was found in so many of 600 cases. */
export function aLadderSoFar(provedContexts: number, pairs: readonly LadderPair[] = []): Ladder {
  const severity = pairs[0]?.severity ?? 'PASSED'
  return { ...aLadder(pairs, severity), isComplete: false, contexts: 600, provedContexts }
}

export function aLadderVersion(ladder: Ladder, revision = 7): LadderVersion {
  return {
    id: 'draft-1',
    revision,
    dimensions: [
      { key: 'core:arrival', title: 'Arrival' },
      { key: 'core:training', title: 'Training' },
    ],
    addOns: [{ key: 'fast-lane', title: 'Fast lane' }],
    referenceAssets: [{ key: 'server', title: 'A server' }],
    ladder,
  }
}

export function aRepair(given: Partial<LadderRepair> = {}): LadderRepair {
  return {
    key: 'raise-fast-lane',
    sentence: 'Raise the price of Fast lane from €300.00 to €400.00.',
    newErrors: [],
    edits: [{ addOnSettings: { key: 'fast-lane', settings: { price: 40_000 } } }],
    applicable: true,
    obstacle: null,
    ...given,
  }
}

const anything = { unit: null, keys: null, least: null, most: null }

export function ladderSettings(given: Partial<LadderSettings> = {}): LadderSettings {
  return {
    id: 'draft-1',
    revision: 7,
    dimensions: [
      { key: 'core:arrival', title: 'Arrival', weight: 'NORMAL' },
      { key: 'core:training', title: 'Training', weight: 'LIGHT' },
    ],
    tiers: [silver, gold, platinum].map((tier) => ({ ...tier, notSold: false, termMonths: [12, 36] })),
    order: [
      { above: 'gold', below: 'silver' },
      { above: 'platinum', below: 'gold' },
    ],
    ladderPolicy: { strict: false, unsettled: 'WARNING', leftOut: [], readings: [] },
    facts: [
      { ...anything, key: 'ageYears', title: 'Age', type: 'number', unit: 'years', least: 0, most: 40 },
      { ...anything, key: 'purchasePrice', title: 'Purchase price', type: 'money' },
      {
        ...anything,
        key: 'use',
        title: 'Use',
        type: 'text',
        keys: [
          { key: 'light', title: 'Light use' },
          { key: 'heavy', title: 'Heavy use' },
        ],
      },
      { ...anything, key: 'spare', title: 'spare', type: 'boolean' },
    ],
    referenceAssets: [
      {
        key: 'server',
        title: 'A server',
        titleTexts: { en: 'A server', fr: 'Un serveur' },
        termMonths: [12, 36],
        facts: { ageYears: 3, purchasePrice: { amountMinor: 1_250_000, currency: 'EUR' }, spare: true },
      },
    ],
    ...given,
  }
}
