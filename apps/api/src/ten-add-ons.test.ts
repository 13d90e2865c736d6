import type { CatalogVersion, JsonObject } from '@aftercare/contract-domain/catalog'
import {
  type AssetFacts,
  type PriceDecision,
  priceQuote,
  type PriceRequest,
} from '@aftercare/contract-domain/pricing'
import { canonicalJson } from '@aftercare/contract-domain/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from './context.ts'
import { coreMessages } from './messages.ts'
import { installation, readShipped } from './testing/shipped-catalogs.ts'

// Every add-on that is shipped, on one machine of the packaging catalog: three packages that know nothing of one
// another meet here in one price and one cover.
const read = readShipped('packaging-machines').version
if (read === null) throw new Error('the packaging catalog has problems')
const catalog: CatalogVersion = read

const options: Readonly<Record<string, JsonObject>> = {
  'extended-hours': { window: 'six-days' },
  'preventive-visits': { visits: 2 },
}
const everyAddOn = catalog.addOns.map(({ id }) => id)

interface Asked {
  readonly addOns: readonly string[]
  readonly tier?: string
  readonly count?: number
  readonly facts?: AssetFacts
  readonly chosen?: Readonly<Record<string, JsonObject>>
  readonly version?: CatalogVersion
  readonly plan?: string
}

const wrapper = factsOf('flow-wrapper')

function factsOf(reference: string): AssetFacts {
  const facts = catalog.referenceAssets.find(({ id }) => id === reference)?.facts ?? {}
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, { state: 'known', value } as const]),
  )
}

function price({
  addOns,
  tier = 'maintenance',
  count = 1,
  facts = wrapper,
  chosen = options,
  version = catalog,
  plan = 'once',
}: Asked): PriceDecision {
  const request: PriceRequest = {
    priceBook: 'direct-eur',
    priceDate: '2026-11-24',
    lines: [
      {
        id: 'line-1',
        tier,
        addOns: addOns.map((id) => ({ id, options: chosen[id] ?? {} })),
        termMonths: 36,
        start: '2027-01-01',
        assets: Array.from({ length: count }, (_, index) => ({
          id: `machine-${index + 1}`,
          country: 'FR',
          facts,
        })),
      },
    ],
    paymentPlan: plan,
    promotionCodes: [],
    role: 'sales',
    activeLineCount: 0,
  }
  const identity = { number: 1, hash: 'h' }
  return priceQuote(request, { version, identity, bind: installation.bindAddOn(version) })
}

/** All of a decision but the order in which the add-ons were named. */
function whole({ lines, ...decision }: PriceDecision): string {
  return canonicalJson({
    ...decision,
    refusals: decision.refusals.map(({ code, addOn }) => `${code} ${addOn}`).toSorted(),
    lines: lines.map((line) => ({ ...line, addOns: line.addOns.toSorted() })),
  })
}

function refusals(decision: PriceDecision, locale: 'en' | 'fr' = 'en'): readonly string[] {
  const messages = { ...coreMessages, ...installation.messages }
  return decision.refusals.map(({ message }) => textOf(message, locale, messages))
}

describe('all ten add-ons on one machine', () => {
  test('are those installed, and are sold together: nothing refused, nothing unknown', () => {
    expect(everyAddOn.toSorted()).toEqual(installation.plugins.map(({ id }) => id))
    const decision = price({ addOns: everyAddOn })
    expect(refusals(decision)).toEqual([])
    expect(decision).toMatchObject({ unknowns: [], offerable: true })
  })

  test('each have a line in the price, and all but the bundle one in the cover', () => {
    const [group] = price({ addOns: everyAddOn }).lines[0]?.groups ?? []
    const sources = group?.yearLines.flatMap(({ source }) => (source.kind === 'plugin' ? source.id : []))
    expect(new Set(sources)).toEqual(new Set(everyAddOn))
    const effects = group?.cover.effects.map(({ addOn }) => addOn)
    expect(new Set(effects)).toEqual(new Set(everyAddOn.filter((id) => id !== 'fleet-bundle')))
  })

  test('cost what the price list says, by hand', () => {
    // Base: 2,400 € of labour (criticality B, 24 months: × 1), 600 € of parts × 1.2 for two shifts.
    const base = 240_000 + 72_000
    const beforeFactors = 240_000 + 60_000
    const charges = {
      'accidental-damage': base * 0.12,
      'call-to-repair': 190_000,
      'extended-hours': base * 0.18,
      'material-retention': 22_000,
      'media-retention': 18_000,
      'parts-cover': 14_000_000 * 0.011,
      'preventive-visits': 2 * 52_000,
      'rapid-response': beforeFactors * 0.25,
      'remote-monitoring': 48_000,
    }
    const bundled = ['extended-hours', 'preventive-visits', 'rapid-response', 'remote-monitoring'] as const
    const setUp = 35_000
    const [group] = price({ addOns: everyAddOn }).lines[0]?.groups ?? []
    const linesOf = (id: string) =>
      group?.yearLines.filter(({ source }) => source.kind === 'plugin' && source.id === id) ?? []
    const sum = (lines: ReturnType<typeof linesOf>) =>
      lines.reduce((total, { amountMinor }) => total + (amountMinor ?? Number.NaN), 0)
    const yearly = (id: string, code = id) => sum(linesOf(id).filter((line) => line.code === code))
    for (const [id, amountMinor] of Object.entries(charges))
      expect([id, yearly(id)]).toEqual([id, amountMinor])
    expect(yearly('remote-monitoring', 'set-up')).toBe(setUp)
    const off = [...bundled.map((id) => charges[id]), setUp].map((amount) => -Math.round(amount * 0.1))
    expect(sum(linesOf('fleet-bundle'))).toBe(off.reduce((total, amount) => total + amount, 0))
  })

  test('cost and cover the same in whatever order they are named', () => {
    const once = whole(price({ addOns: everyAddOn }))
    fc.assert(
      fc.property(fc.shuffledSubarray(everyAddOn, { minLength: everyAddOn.length }), (addOns) => {
        expect(whole(price({ addOns }))).toBe(once)
      }),
      { numRuns: 40 },
    )
  })

  test('any of them, sold together or refused, are so in whatever order they are named', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(everyAddOn), (addOns) => {
        expect(whole(price({ addOns }))).toBe(whole(price({ addOns: addOns.toSorted() })))
      }),
      { numRuns: 60 },
    )
  })

  test('never take cover away but where call to repair says so', () => {
    const [bare] = price({ addOns: [] }).lines[0]?.groups ?? []
    const [full] = price({ addOns: everyAddOn }).lines[0]?.groups ?? []
    expect(full?.cover.effects.filter(({ phase }) => phase === 'withdraw')).toEqual([
      { addOn: 'call-to-repair', dimension: 'ravel:call-back', phase: 'withdraw' },
    ])
    expect(bare?.cover.final['core:visits']?.['*']).toMatchObject({ value: { quantity: 2 } })
    expect(full?.cover.final['core:visits']?.['*']).toMatchObject({ value: { quantity: 4 } })
    expect(full?.cover.final['core:restoration']?.['*']).toMatchObject({
      value: { promises: [{ minutes: 360 }] },
    })
    expect(full?.cover.interim?.['core:restoration']?.['*']).toMatchObject({
      value: { promises: [{ minutes: 2880, strength: 'best-effort' }] },
    })
    expect(full?.cover.final['core:retention']?.['*']).toMatchObject({
      value: { elements: ['material', 'media'] },
    })
  })
})

describe('a pair that does not go together', () => {
  const inPlaceOfArrival: CatalogVersion = {
    ...catalog,
    addOns: catalog.addOns.map((addOn) =>
      addOn.id === 'call-to-repair'
        ? { ...addOn, settings: { ...addOn.settings, arrival: 'core:arrival' } }
        : addOn,
    ),
  }

  test.each([
    ['en', 'Call to repair', 'Rapid response'],
    ['fr', 'Rétablissement garanti', 'Intervention rapide'],
  ] as const)(
    'is refused with both names (%s): what one takes away the other gives',
    (locale, one, other) => {
      const decision = price({
        addOns: ['call-to-repair', 'rapid-response', 'remote-monitoring'],
        version: inPlaceOfArrival,
      })
      const [sentence] = refusals(decision, locale)
      expect(decision.offerable).toBe(false)
      expect(sentence).toContain(one)
      expect(sentence).toContain(other)
    },
  )

  test('material is kept only beside media, and the refusal names both', () => {
    const decision = price({ addOns: ['material-retention'] })
    expect(decision.refusals).toMatchObject([{ code: 'need-not-met', addOn: 'material-retention' }])
    expect(refusals(decision)[0]).toMatch(/Defective material retention.*media/i)
    expect(price({ addOns: ['material-retention', 'media-retention'] }).offerable).toBe(true)
  })

  test('call to repair needs a machine that is watched: by an add-on, or by the tier', () => {
    expect(price({ addOns: ['call-to-repair'] }).refusals).toMatchObject([
      { code: 'cover-need-not-met', addOn: 'call-to-repair' },
    ])
    expect(price({ addOns: ['call-to-repair', 'remote-monitoring'] }).offerable).toBe(true)
    expect(price({ addOns: ['call-to-repair'], tier: 'full-service' }).offerable).toBe(true)
  })

  test('call to repair is sold where the machine is near, young and critical enough', () => {
    const addOns = ['call-to-repair', 'remote-monitoring']
    const machine = (facts: Readonly<Record<string, string | number>>): AssetFacts => ({
      ...wrapper,
      ...Object.fromEntries(
        Object.entries(facts).map(([id, value]) => [id, { state: 'known', value } as const]),
      ),
    })
    const codes = (facts: AssetFacts) => price({ addOns, facts }).refusals.map(({ code }) => code)
    expect(codes(machine({ criticality: 'C' }))).toEqual(['not-sold-for-asset'])
    expect(codes(machine({ 'age-months': 144 }))).toEqual(['not-sold-for-asset'])
    expect(codes(machine({ distance: 200, 'travel-zone': 'far' }))).not.toEqual([])
    expect(codes(machine({ distance: 120, 'travel-zone': 'regional' }))).toEqual([])
  })

  test('more visits than a year of the catalog holds are refused', () => {
    const chosen = { ...options, 'preventive-visits': { visits: 5 } }
    expect(price({ addOns: ['preventive-visits'], chosen }).refusals).toMatchObject([
      { addOn: 'preventive-visits' },
    ])
  })

  test('is refused where it is not sold, and the refusal says where it is', () => {
    const decision = price({ addOns: ['parts-cover'], tier: 'full-service' })
    expect(decision.refusals).toMatchObject([{ code: 'not-sold-on-tier', addOn: 'parts-cover' }])
  })
})

describe('a fleet of like machines with all ten', () => {
  const single = price({ addOns: everyAddOn })
  const six = price({ addOns: everyAddOn, count: 6 })

  test('is one group, whose total is the price of one times six', () => {
    const [group, ...others] = six.lines[0]?.groups ?? []
    const termPrice = single.lines[0]?.groups[0]?.termPriceMinor ?? Number.NaN
    expect(others).toEqual([])
    expect(group).toMatchObject({ termPriceMinor: termPrice, groupTotalMinor: termPrice * 6 })
    expect(group?.assetIds).toHaveLength(6)
  })

  test('earns the fleet discount on all but what is paid once', () => {
    const [fleet] = six.quoteLines.filter(({ stage }) => stage === 'fleet')
    const [group] = six.lines[0]?.groups ?? []
    const recurring = (group?.termLines ?? [])
      .filter(({ recurrence }) => recurrence !== 'once')
      .reduce((sum, { amountMinor }) => sum + (amountMinor ?? Number.NaN), 0)
    expect(fleet?.amountMinor).toBe(-Math.round(recurring * 6 * 0.03))
    expect(single.quoteLines.filter(({ stage }) => stage === 'fleet')).toEqual([])
  })

  test.each(catalog.priceBooks[0]?.paymentPlans.map(({ id }) => id) ?? [])(
    'is paid by the plan %s to the cent',
    (plan) => {
      const { totals, instalments, offerable } = price({ addOns: everyAddOn, count: 6, plan })
      expect(offerable).toBe(true)
      const sum = (of: 'netMinor' | 'grossMinor') =>
        instalments.reduce((total, one) => total + (one[of] ?? Number.NaN), 0)
      expect(sum('grossMinor')).toBe(totals.payableMinor)
      expect(sum('netMinor')).toBe((totals.netMinor ?? Number.NaN) + (totals.surchargeMinor ?? Number.NaN))
    },
  )
})
