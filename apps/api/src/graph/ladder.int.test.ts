import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, versionFields } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { releaseSession } from '../testing/release-session.ts'
import { flat, rowNineCatalog } from '../testing/row-nine-catalog.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
})
afterAll(() => api.stop())

interface Money {
  readonly amountMinor: number
}

interface Pair {
  readonly below: { readonly key: string }
  readonly above: { readonly key: string }
  readonly reading: string
  readonly verdict: string
  readonly severity: string
  readonly sentence: string
  readonly context: { readonly title: string }
  readonly belowPrice: Money | null
  readonly abovePrice: Money | null
  readonly counterexample: null | {
    readonly tier: { readonly key: string }
    readonly addOns: readonly { readonly key: string; readonly title: string; readonly options: object }[]
    readonly price: Money
    readonly against: Money
    readonly lines: readonly { readonly amount: Money; readonly cost: string | null }[]
    readonly cells: readonly { readonly dimensionKey: string; readonly verdict: string }[]
  }
  readonly heldBy: readonly { readonly dimensions: readonly string[] }[]
  readonly certificate: unknown
  readonly repairs: readonly Repair[]
}

interface Repair {
  readonly key: string
  readonly sentence: string
  readonly newErrors: readonly string[]
  readonly edits: readonly object[]
  readonly applicable: boolean
}

interface Ladder {
  readonly severity: string
  readonly contexts: number
  readonly pairs: readonly Pair[]
}

const verdictFields = `severity contexts sampled pairs { below { key title } above { key title } declared reading verdict
  severity sentence context { asset termMonths priceBook fleetFrom title } contexts belowPrice { amountMinor }
  abovePrice { amountMinor } counterexample { tier { key } addOns { key title options } price { amountMinor }
  against { amountMinor } lines { amount { amountMinor } cost } cells { dimensionKey verdict packageText aboveText } }
  heldBy { dimensions light addOns price { amountMinor } } thin matters certificate }`
const repairFields = 'pairs { repairs { key sentence newErrors edits applicable } }'

async function ladderOf(id: string, fields = verdictFields, session = pricing): Promise<Ladder> {
  const { data, errors } = await session.execute<{ catalogVersion: { ladder: Ladder } }>(
    `query ($id: ID!) { catalogVersion(id: $id) { ladder { ${fields} } } }`,
    { id },
  )
  if (data == null) throw new Error(JSON.stringify(errors))
  return data.catalogVersion.ladder
}

async function imported(file: object, publish = false): Promise<ImportedVersion & { problems?: unknown }> {
  const { data, errors } = await pricing.execute<{ importCatalog: { version?: ImportedVersion } }>(
    `mutation ($input: ImportCatalogInput!) { importCatalog(input: $input) {
      __typename ... on CatalogImport { version { ${versionFields} } }
      ... on CatalogProblems { problems { path code message cure } } ... on Refusal { message } } }`,
    { input: { file, dryRun: false, publish, reason: 'For the test', idempotencyKey: crypto.randomUUID() } },
  )
  if (data == null) throw new Error(JSON.stringify(errors))
  return (data.importCatalog.version ?? data.importCatalog) as ImportedVersion
}

const repairsOf = async (id: string) => (await ladderOf(id, repairFields)).pairs[0]?.repairs ?? []

function edited({ id: draftId, revision: expectedRevision }: ImportedVersion, changes: readonly object[]) {
  return releaseSession(pricing).command('editCatalogDraft', { draftId, expectedRevision, changes })
}

async function checksOf(id: string, session = pricing) {
  const { data } = await session.execute<{
    catalogVersion: {
      checks: { code: string; outcome: string; path: string | null; message: string; cure: string | null }[]
    }
  }>('query ($id: ID!) { catalogVersion(id: $id) { checks { code outcome path message cure } } }', { id })
  return (data?.catalogVersion.checks ?? []).filter(({ code }) => code.startsWith('ladder'))
}

const trio = ['extended-hours', 'parts-cover', 'rapid-response']

describe('row 9 of the mission: Essential with three add-ons delivers Plus for 150 € less', () => {
  let draft: ImportedVersion
  beforeAll(async () => {
    draft = await imported(rowNineCatalog())
  })

  test('is an undercut, shown by the cheapest package that does it, line by line and side by side', async () => {
    const { severity, contexts, pairs } = await ladderOf(draft.id)
    expect({ severity, contexts, pairs: pairs.length }).toEqual({ severity: 'ERROR', contexts: 1, pairs: 1 })
    expect(pairs[0]).toMatchObject({
      below: { key: 'essential', title: 'Essential' },
      above: { key: 'plus', title: 'Plus' },
      declared: true,
      reading: 'STANDARD',
      verdict: 'UNDERCUT',
      severity: 'ERROR',
      sentence: 'Essential with 24x7 + Parts + 4 h delivers Plus for €1,550.00, against €1,700.00.',
      context: {
        asset: 'machine',
        termMonths: 12,
        priceBook: 'direct-eur',
        fleetFrom: null,
        title: 'Machine · 12 months · Direct',
      },
      belowPrice: { amountMinor: 60_000 },
      abovePrice: { amountMinor: 170_000 },
      counterexample: {
        tier: { key: 'essential' },
        price: { amountMinor: 155_000 },
        against: { amountMinor: 170_000 },
      },
      certificate: { format: 1, atLeastMinor: 155_000 },
    })
    const { addOns = [], lines = [], cells = [] } = pairs[0]?.counterexample ?? {}
    expect(addOns.map(({ key }) => key)).toEqual(trio)
    expect(addOns[0]?.options).toEqual({ window: 'around-the-clock' })
    expect(lines.map(({ amount }) => amount.amountMinor)).toEqual([60_000, 25_000, 40_000, 30_000])
    expect(cells.map(({ dimensionKey, verdict }) => [dimensionKey, verdict])).toEqual([
      ['core:service-window', 'EQUAL'],
      ['core:arrival', 'EQUAL'],
      ['core:parts', 'EQUAL'],
      ['core:parts', 'EQUAL'],
    ])
  })

  test('is not published: refused with the pair, the counterexample and a cure', async () => {
    const refused = await releaseSession(pricing).command('publishCatalogVersion', {
      draftId: draft.id,
      expectedRevision: draft.revision,
      reason: 'As agreed',
      idempotencyKey: 'row-nine',
    })
    expect(refused).toMatchObject({ __typename: 'CatalogProblems', code: 'catalog.invalid' })
    const file = await imported(rowNineCatalog({ key: 'row-nine-file' }), true)
    expect(file.problems).toEqual([
      {
        path: '/order/plus/essential',
        code: 'ladder.undercut',
        message: 'Essential with 24x7 + Parts + 4 h delivers Plus for €1,550.00, against €1,700.00.',
        cure: expect.stringMatching(/^Raise a price of Essential .* repairs, each proved\.$/),
      },
    ])
    expect(await checksOf(draft.id)).toMatchObject([
      { code: 'ladder.undercut', outcome: 'REFUSED', path: '/order/plus/essential' },
    ])
  })

  test('costs in a quote what the counterexample says, and that quote needs approval', async () => {
    const { data } = await (
      await api.signInAs('sales')
    ).execute<{ priceDecision: Record<string, unknown> }>(
      `query ($input: PriceDecisionInput!) { priceDecision(input: $input) { ... on PriceDecision {
        offerable totals { net { amountMinor } } checks { code outcome message } } } }`,
      { input: quoteOf(draft.id, trio) },
    )
    expect(data?.priceDecision).toMatchObject({ offerable: true, totals: { net: { amountMinor: 155_000 } } })
    expect(data?.priceDecision['checks']).toContainEqual({
      code: 'ladder',
      outcome: 'APPROVAL_NEEDED',
      message: 'Essential with 24x7 + Parts + 4 h delivers Plus for €1,550.00, against €1,700.00.',
    })
  })

  test('is mended by 150 € more on any of the four, by Plus at 1,550 €, or by closing the trio', async () => {
    const repairs = await repairsOf(draft.id)
    expect(repairs.map(({ sentence }) => sentence)).toEqual([
      'Raise the price of Essential from €600.00 to €750.00.',
      'Raise the price of 24x7 from €250.00 to €400.00.',
      'Raise the price of Parts from €400.00 to €550.00.',
      'Raise the price of 4 h from €300.00 to €450.00.',
      'Bring the price of Plus from €1,700.00 down to €1,550.00.',
      'No longer sell these together on Essential: 24x7 + Parts + 4 h.',
    ])
    expect(repairs.flatMap(({ newErrors }) => newErrors)).toEqual([])
    expect(repairs.map(({ applicable, edits }) => [applicable, edits.length])).toEqual([
      ...Array.from({ length: 5 }, () => [true, 1]),
      [false, 0],
    ])
  })

  test.each([0, 1, 2, 3, 4])(
    'repair %i, applied as it stands, leaves an overlap and publishes',
    async (place) => {
      const { draft: begin, publish } = releaseSession(pricing)
      const own = await imported(rowNineCatalog({ key: `row-nine-${place}` }))
      const [repair] = (await repairsOf(own.id)).slice(place)
      const mended = await edited(own, repair?.edits ?? [])
      const { pairs } = await ladderOf(mended.id)
      const price = place === 4 ? 155_000 : 170_000
      expect(pairs).toMatchObject([
        {
          verdict: 'OVERLAP',
          severity: 'WARNING',
          counterexample: { price: { amountMinor: price } },
          abovePrice: { amountMinor: price },
        },
      ])
      expect(await checksOf(mended.id)).toMatchObject([
        { code: 'ladder.overlap', outcome: 'APPROVAL_NEEDED', path: '/order/plus/essential' },
      ])
      expect(await publish(mended, { acknowledgements: [] })).toMatchObject({
        __typename: 'ChecksUnacknowledged',
        checks: [{ code: 'ladder.overlap', path: '/order/plus/essential' }],
      })
      const published = await publish(mended)
      expect(published).toMatchObject({ __typename: 'CatalogVersion', status: 'PUBLISHED' })
      expect(await begin(published)).toMatchObject({ status: 'DRAFT' })
    },
  )

  test('with a strict policy the overlap refuses too; the change is told and leaves the rest as it was', async () => {
    const own = await imported(rowNineCatalog({ key: 'row-nine-strict', fourHours: flat(45_000) }))
    expect((await ladderOf(own.id)).pairs).toMatchObject([{ verdict: 'OVERLAP', severity: 'WARNING' }])
    const { publish, draft: begin } = releaseSession(pricing)
    const sold = await publish(own)
    const strict = await begin(sold, { ladderPolicy: { strict: true, leftOut: [] } })
    expect((await ladderOf(strict.id)).pairs).toMatchObject([{ verdict: 'OVERLAP', severity: 'ERROR' }])
    const { data } = await pricing.execute<{ catalogVersion: Record<string, unknown> }>(
      'query ($id: ID!) { catalogVersion(id: $id) { ladderPolicy { strict unsettled leftOut readings } changes { sentence } } }',
      { id: strict.id },
    )
    expect(data?.catalogVersion).toEqual({
      ladderPolicy: { strict: true, unsettled: 'WARNING', leftOut: [], readings: [] },
      changes: [{ sentence: 'Ladder: an overlap was a warning, and is now an error.' }],
    })
    expect(await publish(strict)).toMatchObject({ __typename: 'CatalogProblems' })
    const unknown = await edited(strict, [{ ladderPolicy: { leftOut: ['core:nothing'] } }])
    expect(unknown).toMatchObject({ __typename: 'CatalogProblems', code: 'catalog.invalid' })
  })
})

describe('with “4 h” at half of the base', () => {
  test('raising Essential by 100 € is enough', async () => {
    const fourHours = { form: 'percent-of', of: 'base', percent: '50', costPercent: '0' }
    const draft = await imported(rowNineCatalog({ key: 'row-nine-half', fourHours }))
    expect((await ladderOf(draft.id)).pairs).toMatchObject([
      { verdict: 'UNDERCUT', counterexample: { price: { amountMinor: 155_000 } } },
    ])
    const [first] = await repairsOf(draft.id)
    expect(first?.sentence).toBe('Raise the price of Essential from €600.00 to €700.00.')
    const mended = await edited(draft, first?.edits ?? [])
    expect((await ladderOf(mended.id)).pairs).toMatchObject([
      { verdict: 'OVERLAP', counterexample: { price: { amountMinor: 170_000 } } },
    ])
  })
})

describe('a quote of an undercut', () => {
  let sold: ImportedVersion
  let customer: TestCustomer
  // Without a reference asset nothing was compared when it was published: the quote is the first to.
  beforeAll(async () => {
    sold = await imported({ ...rowNineCatalog({ key: 'row-nine-quoted' }), referenceAssets: [] }, true)
    customer = await aCustomer(api.db, 20)
  })

  const created = async (addOns: readonly string[], tier: string, assets = 1) => {
    const { lines } = quoteOf(sold.id, addOns, tier)
    return quoteSession(await api.signInAs('sales')).command('createQuote', {
      accountId: customer.accountId,
      catalogVersionId: sold.id,
      lines: lines.map(({ key: _key, assets: _assets, ...line }) => ({
        ...line,
        assetIds: customer.assetIds.slice(0, assets),
      })),
    })
  }
  const submitted = async ({ id, revision }: { readonly id: string; readonly revision: number }) =>
    quoteSession(await api.signInAs('sales')).command('submitQuote', {
      quoteId: id,
      expectedRevision: revision,
      idempotencyKey: crypto.randomUUID(),
    })

  test('waits for approval, and is offered when it is approved', async () => {
    const waiting = await submitted(await created(trio, 'essential'))
    expect(waiting).toMatchObject({ __typename: 'Quote', status: 'AWAITING_APPROVAL' })
    const approved = await quoteSession(pricing).command('approveQuote', {
      quoteId: waiting.id,
      expectedRevision: waiting.revision,
      reason: 'The customer moves to Plus next year',
      idempotencyKey: crypto.randomUUID(),
    })
    expect(approved).toMatchObject({ __typename: 'Quote', status: 'OFFERED' })
  })

  test('is none with one add-on less, nor is the dearer tier itself: offered at once', async () => {
    expect(await submitted(await created(trio.slice(1), 'essential'))).toMatchObject({ status: 'OFFERED' })
    expect(await submitted(await created([], 'plus'))).toMatchObject({ status: 'OFFERED' })
  })

  test('takes as many statements for twenty assets as for one', async () => {
    const statements = async (assets: number) => {
      const quote = await created(trio, 'essential', assets)
      const { data, statements: sent } = await pricing.execute<{ quote: { decision: { checks: object[] } } }>(
        'query ($id: ID!) { quote(id: $id) { decision { checks { code outcome } } } }',
        { id: quote.id },
      )
      expect(data?.quote.decision.checks).toContainEqual({ code: 'ladder', outcome: 'APPROVAL_NEEDED' })
      return sent.length
    }
    expect(await statements(20)).toBe(await statements(1))
  })
})

describe('who may see what', () => {
  test('costs stay hidden, and without them no edit is given that would carry them', async () => {
    const draft = await imported(rowNineCatalog({ key: 'row-nine-sales' }))
    const sales = await api.signInAs('sales')
    const { pairs } = await ladderOf(draft.id, verdictFields, sales)
    expect(pairs[0]?.counterexample?.lines.map(({ cost }) => cost)).toEqual([null, null, null, null])
    const [repair] = (await ladderOf(draft.id, repairFields, sales)).pairs[0]?.repairs ?? []
    expect(repair).toMatchObject({ applicable: false, edits: [] })
  })

  test('without prices there is no ladder, and checks name no amount', async () => {
    const draft = await imported(rowNineCatalog({ key: 'row-nine-service' }))
    await ladderOf(draft.id, 'severity')
    const service = await api.signInAs('service')
    const { errors } = await service.execute(
      'query ($id: ID!) { catalogVersion(id: $id) { ladder { severity } } }',
      { id: draft.id },
    )
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'price.read' })
    const [check] = await checksOf(draft.id, service)
    expect(check?.message).toBe(
      'Essential with 24x7 + Parts + 4 h delivers Plus for (not shown to your role), against (not shown to your role).',
    )
  })

  test('in French for who reads French', async () => {
    const draft = await imported(rowNineCatalog({ key: 'row-nine-french' }))
    const { data } = await pricing.execute<{ catalogVersion: { ladder: Ladder } }>(
      'query ($id: ID!) { catalogVersion(id: $id) { ladder { pairs { sentence context { title } } } } }',
      { id: draft.id },
      { 'accept-language': 'fr' },
    )
    const [pair] = data?.catalogVersion.ladder.pairs ?? []
    expect(pair?.context.title).toBe('Machine · 12 mois · Direct')
    expect(pair?.sentence.replaceAll(/\s/g, ' ')).toBe(
      'Essential avec 24x7 + Pièces + 4 h offre Plus pour 1 550,00 €, contre 1 700,00 €.',
    )
  })
})

function quoteOf(catalogVersionId: string, addOns: readonly string[], tier = 'essential') {
  return {
    catalogVersionId,
    priceBook: 'direct-eur',
    paymentPlan: 'lump-sum',
    lines: [
      {
        key: 'line-1',
        tier,
        addOns: addOns.map((key) => ({
          key,
          options: key === 'extended-hours' ? { window: 'around-the-clock' } : {},
        })),
        termMonths: 12,
        start: '2027-01-01',
        assets: [{ given: { key: 'asset-1', country: 'FR', facts: {} } }],
      },
    ],
  }
}

describe('whoever doesn’t wait for the whole proof', () => {
  const look = async (id: string, waitAtMost: number) =>
    pricing.execute<{ catalogVersion: { ladder: Ladder & { isComplete: boolean; provedContexts: number } } }>(
      `query ($id: ID!, $waitAtMost: Int) { catalogVersion(id: $id) { ladder(waitAtMost: $waitAtMost) {
        isComplete contexts provedContexts severity pairs { verdict } } } }`,
      { id, waitAtMost },
    )

  test('is told what is known by then, and the whole once it is there', async () => {
    const { id } = await imported(rowNineCatalog({ key: 'looked-at' }))
    const first = await look(id, 0)
    const early = first.data?.catalogVersion.ladder
    // One context may be done by then: what is told is all of it, or nothing yet.
    expect(early?.pairs).toHaveLength(early?.isComplete === true ? 1 : 0)
    await ladderOf(id)
    const then = await look(id, 0)
    expect(then.data?.catalogVersion.ladder).toMatchObject({
      isComplete: true,
      contexts: 1,
      provedContexts: 1,
      severity: 'ERROR',
      pairs: [{ verdict: 'UNDERCUT' }],
    })
  })

  test.each([-1, 10_001])('waits no less than nothing and no longer than ten seconds: %i', async (wait) => {
    const { id } = await imported(rowNineCatalog({ key: 'waited-for' }))
    const { data, errors } = await look(id, wait)
    expect(data?.catalogVersion ?? null).toBeNull()
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
