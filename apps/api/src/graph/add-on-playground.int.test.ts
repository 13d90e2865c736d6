import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportedVersion, importShipped, versionFields } from '../testing/import-shipped.ts'
import { type Answer, type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session
let sold: ImportedVersion
let draft: ImportedVersion

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  sold = await importShipped(pricing, 'packaging-machines')
  const { data } = await pricing.execute<{ draftCatalogVersion: ImportedVersion }>(
    `mutation ($input: DraftCatalogVersionInput!) {
      draftCatalogVersion(input: $input) { ... on CatalogVersion { ${versionFields} } }
    }`,
    { input: { fromVersionId: sold.id } },
  )
  draft = data!.draftCatalogVersion
})
afterAll(() => api.stop())

interface Money {
  readonly amountMinor: number
}
interface Case {
  readonly tierKey: string
  readonly termMonths: number
  readonly outcome: string
  readonly net: Money | null
  readonly netWithout: Money | null
  readonly charge: Money | null
  readonly lines: readonly { readonly amount: Money | null; readonly inputs: unknown }[]
  readonly coverChanges: readonly {
    readonly dimensionKey: string
    readonly facetKey: string
    readonly before: string
    readonly after: string
    readonly interim: string | null
  }[]
  readonly refusals: readonly { readonly code: string; readonly message: string }[]
  readonly checks: readonly { readonly code: string; readonly outcome: string }[]
  readonly factsRead: Readonly<Record<string, unknown>>
  readonly factsOfAddOn: readonly string[]
}
interface Playground {
  readonly __typename: string
  readonly code?: string
  readonly issues?: readonly { readonly path: readonly string[] }[]
  readonly states: readonly {
    readonly state: string
    readonly case: Case | null
    readonly grid: readonly Case[]
    readonly problems: readonly { readonly path: string; readonly message: string }[]
  }[]
  readonly curve: {
    readonly fact: string
    readonly from: number
    readonly to: number
    readonly currency: string | null
    readonly facts: readonly { readonly key: string; readonly own: number | null }[]
    readonly looked: number
    readonly bends: readonly { readonly value: number; readonly kind: string }[]
    readonly points: readonly {
      readonly value: number
      readonly prices: readonly {
        readonly outcome: string
        readonly charge: Money | null
        readonly reason: string | null
      }[]
    }[]
  } | null
}

const document = `query ($input: AddOnPlaygroundInput!) {
  addOnPlayground(input: $input) {
    __typename
    ... on Refusal { code message }
    ... on InvalidInput { issues { path } }
    ... on AddOnPlayground {
      states {
        state
        case {
          tierKey termMonths outcome net { amountMinor } netWithout { amountMinor } charge { amountMinor }
          lines { amount { amountMinor } inputs }
          coverChanges { dimensionKey facetKey before after interim }
          refusals { code message }
          checks { code outcome }
          factsRead
          factsOfAddOn
        }
        grid { tierKey termMonths outcome charge { amountMinor } refusals { code message } }
        problems { path message }
      }
      curve {
        fact from to currency facts { key own }
        looked
        bends { value kind }
        points { value prices { outcome charge { amountMinor } reason } }
      }
    }
  }
}`

const usual = {
  addOn: 'accidental-damage',
  tier: 'full-service',
  termMonths: 12,
  asset: { referenceAsset: 'flow-wrapper' },
}

function ask(input: object, session = pricing): Promise<Answer<{ addOnPlayground: Playground }>> {
  return session.execute<{ addOnPlayground: Playground }>(document, {
    input: { catalogVersionId: draft.id, ...usual, ...input },
  })
}

async function tried(input: object): Promise<Playground> {
  const { data, errors } = await ask(input)
  if (data == null) throw new Error(JSON.stringify(errors))
  return data.addOnPlayground
}

const dearer = (percent: string) => ({
  addOnSettings: { key: 'accidental-damage', settings: { ...settings, price: { ...price, percent } } },
})
const price = { form: 'percent-of', of: 'base', percent: '12', costPercent: '6' }
const settings = {
  price,
  causes: ['accident'],
  dimensions: ['core:labour', 'core:parts'],
  causeFacet: 'cause',
  sharePercent: '100',
  incidentsPerYear: 2,
  deductible: { amountMinor: 50_000, currency: 'EUR' },
  cap: { amountMinor: 1_500_000, currency: 'EUR' },
  taxCategory: 'service',
}

describe('an add-on that is tried', () => {
  test('is priced as a quote would be: the package with it, without it, its own line with the reason', async () => {
    const { states } = await tried({})
    expect(states.map(({ state }) => state)).toEqual(['PUBLISHED', 'SAVED'])
    const saved = states[1]!.case!
    expect(saved.outcome).toBe('PRICED')
    // 7,800 for labour and 2.4 % of 140,000 × 1.2 for parts come to 11,832; 12 % of it.
    expect(saved.netWithout).toEqual({ amountMinor: 1_183_200 })
    expect(saved.charge).toEqual({ amountMinor: 141_984 })
    expect(saved.net).toEqual({ amountMinor: 1_183_200 + 141_984 })
    expect(saved.lines.map(({ amount }) => amount)).toEqual([{ amountMinor: 141_984 }])
    expect(saved.lines[0]!.inputs).toMatchObject({ percent: '12' })
    expect(states[0]!.case).toEqual(saved)
    expect(saved.checks.map(({ code }) => code)).toEqual(['floor', 'authority', 'ladder'])
  })

  test('costs what the price of the same quote differs by', async () => {
    const net = async (addOns: readonly object[]) => {
      const { data } = await pricing.execute<{ priceDecision: { totals: { net: Money } } }>(
        `query ($input: PriceDecisionInput!) {
          priceDecision(input: $input) { ... on PriceDecision { totals { net { amountMinor } } } }
        }`,
        {
          input: {
            catalogVersionId: draft.id,
            lines: [
              {
                tier: 'full-service',
                addOns,
                termMonths: 36,
                start: '2026-11-24',
                assets: [{ referenceAsset: { key: 'flow-wrapper', country: 'FR', count: 7 } }],
              },
            ],
          },
        },
      )
      return data!.priceDecision.totals.net.amountMinor
    }
    const { states } = await tried({
      termMonths: 36,
      asset: { referenceAsset: 'flow-wrapper', count: 7 },
      companions: [{ key: 'material-retention' }],
    })
    const beside = { key: 'material-retention' }
    const without = await net([beside])
    const withIt = await net([beside, { key: 'accidental-damage' }])
    expect(states[1]!.case).toMatchObject({
      net: { amountMinor: withIt },
      netWithout: { amountMinor: without },
      charge: { amountMinor: withIt - without },
    })
  })

  test('says what cover it changes, cell by cell, before and after', async () => {
    const { states } = await tried({})
    const changes = states[1]!.case!.coverChanges
    expect(new Set(changes.map(({ dimensionKey }) => dimensionKey))).toEqual(
      new Set(['core:labour', 'core:parts']),
    )
    expect(changes.every(({ facetKey }) => facetKey.startsWith('accident'))).toBe(true)
    expect(changes[0]!.before).not.toBe(changes[0]!.after)
  })

  test('that needs another says so until that is bought beside it', async () => {
    const alone = await tried({ addOn: 'call-to-repair', tier: 'maintenance' })
    expect(alone.states[1]!.case!.outcome).toBe('REFUSED')
    expect(alone.states[1]!.case!.refusals.map(({ code }) => code)).toContain('cover-need-not-met')
    const { states } = await tried({
      addOn: 'call-to-repair',
      tier: 'maintenance',
      companions: [{ key: 'remote-monitoring' }],
    })
    expect(states[1]!.case).toMatchObject({ outcome: 'PRICED', refusals: [] })
    // It is delayed: what is promised meanwhile is told beside what is promised then.
    expect(states[1]!.case!.coverChanges.some(({ interim }) => interim !== null)).toBe(true)
  })

  test('reads facts of one’s own in place of the reference asset’s; a fact taken away is unknown', async () => {
    const { states } = await tried({
      asset: { referenceAsset: 'flow-wrapper', facts: { 'age-months': 130 } },
    })
    expect(states[1]!.case!.factsRead['age-months']).toBe(130)
    expect(states[1]!.case!.charge!.amountMinor).toBeGreaterThan(141_984)
    const missing = await tried({
      asset: { referenceAsset: 'flow-wrapper', facts: { 'purchase-price': null } },
    })
    expect(missing.states[1]!.case).toMatchObject({ outcome: 'UNKNOWN', charge: null })
  })

  test('is tried on every tier for every term it is sold for', async () => {
    const { states } = await tried({})
    const { grid } = states[1]!
    expect(grid.map(({ tierKey, termMonths }) => `${tierKey} ${termMonths}`)).toEqual(
      [
        ['time-and-materials', [12, 24, 36, 48]],
        ['maintenance', [12, 24, 36]],
        ['full-service', [12, 24, 36, 48]],
        ['full-service-24x7', [12, 24, 36, 48]],
      ].flatMap(([tier, terms]) => (terms as number[]).map((months) => `${tier as string} ${months}`)),
    )
    const { outcome, refusals } = grid[0]!
    expect(outcome).toBe('REFUSED')
    expect(refusals[0]).toMatchObject({ code: 'not-sold-on-tier' })
    expect(grid.find(({ tierKey }) => tierKey === 'full-service')!.charge).toEqual({ amountMinor: 141_984 })
  })
})

describe('settings that are not saved', () => {
  test('are priced beside the saved ones, and saved nowhere', async () => {
    const { states } = await tried({ changes: [dearer('18')] })
    expect(states.map(({ state, case: one }) => [state, one!.charge!.amountMinor])).toEqual([
      ['PUBLISHED', 141_984],
      ['SAVED', 141_984],
      ['EDITED', 212_976],
    ])
    const { data } = await pricing.execute<{ catalogVersion: { revision: number; changes: unknown[] } }>(
      'query ($id: ID!) { catalogVersion(id: $id) { revision changes { path } } }',
      { id: draft.id },
    )
    expect(data!.catalogVersion).toEqual({ revision: draft.revision, changes: [] })
  })

  test('that the plugin refuses are named, and the saved price still stands', async () => {
    const { states } = await tried({
      changes: [{ addOnSettings: { key: 'accidental-damage', settings: { ...settings, causes: 7 } } }],
    })
    expect(states[1]!.case!.charge).toEqual({ amountMinor: 141_984 })
    expect(states[2]).toMatchObject({ state: 'EDITED', case: null, grid: [] })
    expect(states[2]!.problems[0]!.path).toContain('accidental-damage/settings')
  })

  test('put an add-on on trial that the catalog does not sell yet', async () => {
    const changes = [{ removeAddOn: { key: 'accidental-damage' } }]
    const { states } = await tried({ changes })
    expect(states[2]).toMatchObject({ state: 'EDITED', case: null, problems: [] })
    const gone = await tried({ addOn: 'no-such-add-on' })
    expect(gone).toMatchObject({ __typename: 'RefusedByRule', code: 'api.add-on-not-in-catalog' })
  })

  test('are for those who may edit; everybody who reads prices may try what is saved', async () => {
    const sales = await api.signInAs('sales')
    expect((await ask({}, sales)).data!.addOnPlayground.__typename).toBe('AddOnPlayground')
    const { errors } = await ask({ changes: [dearer('18')] }, sales)
    expect(errors[0]!.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'catalog.edit' })
    const service = await api.signInAs('service')
    expect((await ask({}, service)).errors[0]!.extensions.code).toBe('FORBIDDEN')
  })
})

describe('the curve over a fact', () => {
  const age = { fact: 'age-months', from: 0, to: 200 }

  test('steps where the book’s factors do, in every state of the version', async () => {
    const { curve } = await tried({ curve: age, changes: [dearer('18')] })
    expect(curve!.bends).toEqual([
      { value: 60, kind: 'STEP' },
      { value: 120, kind: 'STEP' },
    ])
    expect(curve!.points.map(({ value }) => value)).toEqual([0, 59, 60, 119, 120, 200])
    expect(curve!.points[0]!.prices.map(({ charge }) => charge!.amountMinor)).toEqual([
      141_984, 141_984, 212_976,
    ])
  })

  test('is a straight line over a purchase price that it is a percent of', async () => {
    const { curve } = await tried({
      addOn: 'parts-cover',
      tier: 'maintenance',
      curve: { fact: 'purchase-price', from: 5_000_000, to: 30_000_000 },
    })
    expect(curve!.currency).toBe('EUR')
    expect(curve!.bends).toEqual([])
    expect(curve!.points.map(({ value, prices }) => [value, prices[1]!.charge!.amountMinor])).toEqual([
      [5_000_000, 55_000],
      [30_000_000, 330_000],
    ])
  })

  test('ends where it is no longer sold, and says why', async () => {
    const { curve } = await tried({
      addOn: 'call-to-repair',
      tier: 'maintenance',
      companions: [{ key: 'remote-monitoring' }],
      curve: age,
    })
    expect(curve!.bends).toContainEqual({ value: 144, kind: 'LIMIT' })
    const last = curve!.points.at(-1)!.prices.at(-1)!
    expect(last).toMatchObject({ outcome: 'REFUSED', charge: null })
    expect(last.reason).toMatch(/age-months/)
  })

  test('of which nothing is said is drawn over the first numeric fact, well past the asset and the last step', async () => {
    const { curve } = await tried({ curve: {} })
    expect(curve).toMatchObject({ fact: 'purchase-price', from: 0, to: 28_000_000, currency: 'EUR' })
    expect(curve!.facts).toEqual([
      { key: 'purchase-price', own: 14_000_000 },
      { key: 'age-months', own: 24 },
      { key: 'shifts', own: 2 },
    ])
    const distance = await tried({
      addOn: 'call-to-repair',
      tier: 'maintenance',
      companions: [{ key: 'remote-monitoring' }],
      curve: { fact: 'age-months' },
    })
    expect(distance.curve).toMatchObject({ to: 230, currency: null })
    // What the add-on alone reads stands before what the package reads anyway.
    expect(distance.curve!.facts[0]!.key).toBe('distance')
  })

  test('is one request of as many statements as a price alone, and small', async () => {
    const alone = await ask({})
    const all = await ask({ curve: age, changes: [dearer('18')] })
    expect(all.data!.addOnPlayground.curve!.looked).toBeGreaterThan(30)
    expect(all.statements).toHaveLength(alone.statements.length)
    // One for who asks, then the version, its catalog's versions, and their documents together.
    expect(all.statements.length).toBeLessThanOrEqual(5)
    expect(JSON.stringify(all.data!.addOnPlayground.curve).length).toBeLessThan(2_000)
    expect(JSON.stringify(all.data).length).toBeLessThan(30_000)
  })

  test.each([
    [{ fact: 'age-months', from: 10, to: 10 }],
    [{ fact: 'age-months', from: -1, to: 10 }],
    [{ fact: 'age-months', from: 0, to: 1e12 }],
  ])('over %o is refused', async (curve) => {
    expect(await tried({ curve })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'curve'] }],
    })
  })
})

test('what can’t be asked is refused with its place', async () => {
  const refused = async (input: object) => (await tried(input)).issues?.map(({ path }) => path.join('.'))
  expect(await refused({ asset: { referenceAsset: 'nothing' } })).toEqual(['input.asset.referenceAsset'])
  expect(await refused({ asset: { referenceAsset: 'flow-wrapper', count: 0 } })).toEqual([
    'input.asset.count',
  ])
  expect(await refused({ options: [1], termMonths: 0 })).toEqual(['input.termMonths', 'input.options'])
  expect(await refused({ asset: { facts: { model: [] } } })).toEqual(['input.asset.facts.model'])
})
