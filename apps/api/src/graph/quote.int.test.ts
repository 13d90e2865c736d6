import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '../db/audit-store.ts'
import { quote as quoteTable, serviceContract } from '../db/tables.ts'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { type Session, startTestApi, testInstant, type TestApi } from '../testing/test-api.ts'
import { readGlobalId, writeGlobalId } from './global-id.ts'

let api: TestApi
let version: ImportedVersion
let customer: TestCustomer
let sales: ReturnType<typeof quoteSession>
let pricing: ReturnType<typeof quoteSession>
let salesSession: Session

beforeAll(async () => {
  api = await startTestApi()
  salesSession = await api.signInAs('sales')
  sales = quoteSession(salesSession)
  pricing = quoteSession(await api.signInAs('pricing'))
  version = await importShipped(await api.signInAs('admin'), 'it-hardware')
  customer = await aCustomer(api.db, 3)
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testInstant))

const line = () => ({
  tier: 'next-business-day',
  addOns: [] as object[],
  termMonths: 36,
  start: '2027-01-01',
  assetIds: [customer.assetIds[0]],
})

const draftInput = (changes: Readonly<Record<string, unknown>> = {}) => ({
  accountId: customer.accountId,
  catalogVersionId: version.id,
  lines: [line()],
  paymentPlan: 'yearly',
  ...changes,
})

const key = () => crypto.randomUUID()

async function aDraft(changes: Readonly<Record<string, unknown>> = {}) {
  const made = await sales.command('createQuote', draftInput(changes))
  expect(made.__typename).toBe('Quote')
  return made
}

async function anOffer(changes: Readonly<Record<string, unknown>> = {}) {
  const { id, revision } = await aDraft(changes)
  const offered = await sales.command('submitQuote', {
    quoteId: id,
    expectedRevision: revision,
    idempotencyKey: key(),
  })
  expect(offered).toMatchObject({ __typename: 'Quote', status: 'OFFERED', revision: 2 })
  return offered
}

const tenPercent = { negotiatedDiscount: { percent: '10', reason: 'Competing offer' } }

async function awaiting() {
  const { id, revision } = await aDraft(tenPercent)
  const submitted = await sales.command('submitQuote', {
    quoteId: id,
    expectedRevision: revision,
    idempotencyKey: key(),
  })
  expect(submitted).toMatchObject({ status: 'AWAITING_APPROVAL' })
  return submitted
}

async function read<Quote>(id: string, fields: string, session = salesSession): Promise<Quote> {
  const { data, errors } = await session.execute<{ quote: Quote }>(
    `query ($id: ID!) { quote(id: $id) { ${fields} } }`,
    { id },
  )
  expect(errors).toEqual([])
  return data!.quote
}

describe('a draft', () => {
  test('is priced and kept with the number that follows the last', async () => {
    const first = await aDraft()
    const second = await aDraft()
    expect(first.number).toMatch(/^Q-2026-\d{6}$/)
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1)
    const kept = await read<Record<string, unknown>>(
      first.id,
      `status revision createdBy priceBook paymentPlan priceDate stalePluginBuild catalogVersionSuperseded
       startRule { kind date } allowedCommands contract { id }
       lines { key tierKey termMonths start assets { id name } addOns { key } }
       decision { offerable totals { net { amountMinor } list { amountMinor } } instalments { number }
         lines { lineKey tierTitle groups { assetIds assets { name } } } }`,
    )
    expect(kept).toMatchObject({
      status: 'DRAFT',
      revision: 1,
      createdBy: 'Sophie Vente',
      priceBook: 'direct-eur',
      paymentPlan: 'yearly',
      priceDate: '2026-11-24',
      stalePluginBuild: false,
      catalogVersionSuperseded: false,
      startRule: { kind: 'DATE', date: '2027-01-01' },
      allowedCommands: ['change', 'submit', 'withdraw'],
      contract: null,
      lines: [{ key: 'line-1', tierKey: 'next-business-day', assets: [{ name: 'Rack server 1' }] }],
      decision: {
        offerable: true,
        instalments: [{ number: 1 }, { number: 2 }, { number: 3 }],
        lines: [
          {
            lineKey: 'line-1',
            groups: [{ assetIds: [customer.assetIds[0]], assets: [{ name: 'Rack server 1' }] }],
          },
        ],
      },
    })
  })

  test('is the same one when the same is sent again under one key', async () => {
    const input = draftInput({ idempotencyKey: key() })
    const [first, again] = [
      await sales.command('createQuote', input),
      await sales.command('createQuote', input),
    ]
    expect(again).toEqual(first)
    const other = await sales.command('createQuote', { ...input, paymentPlan: 'monthly' })
    expect(other.code).toBe('api.idempotency-conflict')
  })

  test('is changed on its own price date, and says so to whoever comes with an older revision', async () => {
    const { id } = await aDraft()
    api.clock.set('2026-12-02T09:00:00.000Z')
    const change = { quoteId: id, expectedRevision: 1, lines: [{ ...line(), termMonths: 12 }] }
    const changed = await sales.command('changeQuote', change)
    expect(changed).toMatchObject({ __typename: 'Quote', revision: 2 })
    expect(await read(id, 'priceDate paymentPlan lines { termMonths }')).toEqual({
      priceDate: '2026-11-24',
      paymentPlan: 'lump-sum',
      lines: [{ termMonths: 12 }],
    })
    expect(await sales.command('changeQuote', change)).toMatchObject({
      __typename: 'QuoteConflict',
      code: 'api.quote-conflict',
      path: ['input', 'expectedRevision'],
      current: { id, revision: 2, status: 'DRAFT' },
    })
  })

  test('priced by another build of an add-on says so, and is priced again before it is offered', async () => {
    const { id } = await aDraft()
    const row = readGlobalId(id).id
    await api.db.execute(
      sql`update quote set plugin_build = 'older', revision = revision + 1 where id = ${row}`,
    )
    expect(
      await read(id, 'stalePluginBuild allowedCommands repriced { netDifference { amountMinor } }'),
    ).toEqual({
      stalePluginBuild: true,
      allowedCommands: ['change', 'reprice', 'withdraw'],
      repriced: null,
    })
    const submit = { quoteId: id, expectedRevision: 2, idempotencyKey: key() }
    expect((await sales.command('submitQuote', submit)).code).toBe('contract.plugin-build-differs')
    expect(await sales.command('repriceQuote', { quoteId: id, expectedRevision: 2 })).toMatchObject({
      revision: 3,
    })
    expect(
      await read(
        id,
        `stalePluginBuild repriced { before { totals { net { amountMinor } } } after { totals { net { amountMinor } } }
         netDifference { amountMinor currency } }`,
      ),
    ).toMatchObject({
      stalePluginBuild: false,
      repriced: { netDifference: { amountMinor: 0, currency: 'EUR' } },
    })
  })

  test.each([
    [
      'an asset that does not exist',
      { assetIds: [writeGlobalId('Asset', '00000000-0000-7000-8000-00000000dead')] },
      'api.not-found',
    ],
    ['no asset', { assetIds: [] }, 'api.invalid-input'],
    ['options of no shape', { addOns: [{ key: 'preventive-visits', options: [] }] }, 'api.invalid-input'],
  ])('is refused with %s', async (_what, changes, code) => {
    const refused = await sales.command('createQuote', draftInput({ lines: [{ ...line(), ...changes }] }))
    expect(refused.code).toBe(code)
  })

  test('is refused with an asset of another account, and in an unknown price book', async () => {
    const other = await aCustomer(api.db)
    const foreign = await sales.command('createQuote', draftInput({ accountId: other.accountId }))
    expect(foreign).toMatchObject({ __typename: 'RefusedByRule', code: 'api.asset-of-another-account' })
    const book = await sales.command('createQuote', draftInput({ priceBook: 'nowhere' }))
    expect(book).toMatchObject({ __typename: 'RefusedByRule', code: 'pricing.price-book-unknown' })
  })

  test('is never of a draft of a catalog', async () => {
    const admin = await api.signInAs('admin')
    const { data } = await admin.execute<{ draftCatalogVersion: { id: string } }>(
      `mutation ($id: ID!) { draftCatalogVersion(input: { fromVersionId: $id }) { ... on CatalogVersion { id } } }`,
      { id: version.id },
    )
    const refused = await sales.command(
      'createQuote',
      draftInput({ catalogVersionId: data!.draftCatalogVersion.id }),
    )
    expect(refused).toMatchObject({ code: 'api.version-not-sold', path: ['input', 'catalogVersionId'] })
  })

  test('that can’t be offered is kept, and says what stands against it when it is submitted', async () => {
    const { id, revision } = await aDraft({ lines: [{ ...line(), termMonths: 7 }] })
    const refused = await sales.command('submitQuote', {
      quoteId: id,
      expectedRevision: revision,
      idempotencyKey: key(),
    })
    expect(refused).toMatchObject({ __typename: 'RefusedByRule', code: 'contract.not-offerable' })
    expect(refused.message).toContain('term-not-offered')
    expect(await read(id, 'status revision')).toEqual({ status: 'DRAFT', revision: 1 })
  })
})

describe('an approval', () => {
  test('is needed for what goes beyond the authority of who quotes, and given by somebody else', async () => {
    const { id, revision } = await awaiting()
    const fields = 'status submittedBy neededFor allowedCommands approval { by at reason }'
    expect(await read(id, fields)).toEqual({
      status: 'AWAITING_APPROVAL',
      submittedBy: 'Sophie Vente',
      neededFor: ['authority'],
      allowedCommands: ['withdraw'],
      approval: null,
    })
    const queue = `{ approvals(first: 50) { edges { node { id } } } }`
    const { data } = await (
      await api.signInAs('pricing')
    ).execute<{
      approvals: { edges: { node: { id: string } }[] }
    }>(queue)
    expect(data!.approvals.edges.map(({ node }) => node.id)).toContain(id)
    const approve = { quoteId: id, expectedRevision: revision, reason: 'Margin holds', idempotencyKey: key() }
    expect(await pricing.command('approveQuote', approve)).toMatchObject({ status: 'OFFERED', revision: 3 })
    expect(await read(id, fields)).toMatchObject({
      status: 'OFFERED',
      neededFor: [],
      allowedCommands: ['accept', 'decline', 'withdraw'],
      approval: { by: 'Paul Pricing', reason: 'Margin holds' },
    })
    expect(await pricing.command('approveQuote', approve)).toMatchObject({ status: 'OFFERED', revision: 3 })
  })

  test('is not given without a reason, nor beyond the approver’s own authority', async () => {
    const { id, revision } = await awaiting()
    const approve = { quoteId: id, expectedRevision: revision, reason: ' ', idempotencyKey: key() }
    expect((await pricing.command('approveQuote', approve)).code).toBe('contract.reason-missing')
    const large = await aDraft({ negotiatedDiscount: { percent: '20', reason: 'Competing offer' } })
    const submitted = await sales.command('submitQuote', {
      quoteId: large.id,
      expectedRevision: 1,
      idempotencyKey: key(),
    })
    const beyond = {
      quoteId: large.id,
      expectedRevision: submitted.revision,
      reason: 'Yes',
      idempotencyKey: key(),
    }
    expect((await pricing.command('approveQuote', beyond)).code).toBe('contract.authority-lacking')
    const admin = quoteSession(await api.signInAs('admin'))
    expect((await admin.command('approveQuote', { ...beyond, idempotencyKey: key() })).status).toBe('OFFERED')
  })

  test('refused sends the quote back to its author with the reason', async () => {
    const { id, revision } = await awaiting()
    const rejected = await pricing.command('rejectQuote', {
      quoteId: id,
      expectedRevision: revision,
      reason: 'Too much',
      idempotencyKey: key(),
    })
    expect(rejected).toMatchObject({ status: 'DRAFT', revision: 3 })
    expect(await read(id, 'status rejection { by reason } submittedBy')).toEqual({
      status: 'DRAFT',
      rejection: { by: 'Paul Pricing', reason: 'Too much' },
      submittedBy: null,
    })
  })

  test('is nobody’s business who only sells', async () => {
    const { id, revision } = await awaiting()
    const input = { quoteId: id, expectedRevision: revision, reason: 'Please', idempotencyKey: key() }
    await expect(sales.command('approveQuote', input)).rejects.toThrow('FORBIDDEN')
  })
})

describe('an offer', () => {
  test('is declined and withdrawn with its reason', async () => {
    const [declined, withdrawn] = [await anOffer(), await anOffer()]
    const close = { expectedRevision: 2, reason: 'Repairs on demand' }
    expect(
      await sales.command('declineQuote', { ...close, quoteId: declined.id, idempotencyKey: key() }),
    ).toMatchObject({ status: 'DECLINED' })
    expect(
      await sales.command('withdrawQuote', { ...close, quoteId: withdrawn.id, idempotencyKey: key() }),
    ).toMatchObject({ status: 'WITHDRAWN' })
    expect(await read(declined.id, 'closedOn closeReason allowedCommands offeredOn')).toEqual({
      closedOn: '2026-11-24',
      closeReason: 'Repairs on demand',
      allowedCommands: [],
      offeredOn: '2026-11-24',
    })
    const again = await sales.command('declineQuote', {
      quoteId: declined.id,
      expectedRevision: 3,
      idempotencyKey: key(),
    })
    expect(again.code).toBe('contract.move-forbidden')
  })

  test('is expired from the day after its last, without anybody saying so', async () => {
    const { id } = await anOffer()
    const expiredIds = async () => {
      const { data } = await salesSession.execute<{ quotes: { edges: { node: { id: string } }[] } }>(
        '{ quotes(first: 100, filter: { status: [EXPIRED] }) { edges { node { id } } } }',
      )
      return data!.quotes.edges.map(({ node }) => node.id)
    }
    api.clock.set('2026-12-24T20:00:00.000Z')
    expect(await read(id, 'status validUntil')).toEqual({ status: 'OFFERED', validUntil: '2026-12-24' })
    expect(await expiredIds()).not.toContain(id)
    api.clock.set('2026-12-25T08:00:00.000Z')
    expect(await read(id, 'status closedOn allowedCommands')).toEqual({
      status: 'EXPIRED',
      closedOn: '2026-12-25',
      allowedCommands: [],
    })
    expect(await expiredIds()).toContain(id)
    const late = await sales.command('acceptQuote', { quoteId: id, idempotencyKey: key() })
    expect(late.code).toBe('contract.offer-lapsed')
  })

  test('leaves an audit row for each change, with what changed', async () => {
    const { id } = await anOffer()
    const entries = await listAudit(api.db, { type: 'Quote', id: readGlobalId(id).id })
    expect(entries.map(({ action }) => action)).toEqual(['submitQuote', 'createQuote'])
    expect(entries[0]).toMatchObject({
      before: { status: 'draft', revision: 1 },
      after: { status: 'offered', revision: 2 },
    })
  })
})

describe('accepting', () => {
  test('under one key fifty times at once signs one contract and gives every caller the same answer', async () => {
    const { id } = await anOffer()
    const input = { quoteId: id, idempotencyKey: key() }
    const answers = await Promise.all(Array.from({ length: 50 }, () => sales.command('acceptQuote', input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ __typename: 'ServiceContract', status: 'SIGNED' })
    expect(await contractsOf(id)).toHaveLength(1)
  })

  test('under fifty keys at once signs one contract and tells the others that it is accepted', async () => {
    const { id } = await anOffer()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sales.command('acceptQuote', { quoteId: id, idempotencyKey: key() })),
    )
    const signed = answers.filter(({ __typename }) => __typename === 'ServiceContract')
    const refused = answers.filter(({ code }) => code === 'contract.move-forbidden')
    expect([signed.length, refused.length]).toEqual([1, 49])
    expect(await contractsOf(id)).toEqual([{ number: signed[0]!.number }])
    expect(await read(id, 'status acceptedOn contract { id number }')).toEqual({
      status: 'ACCEPTED',
      acceptedOn: '2026-11-24',
      contract: { id: signed[0]!.id, number: signed[0]!.number },
    })
    expect(api.faults).toEqual([])
  })

  test('takes the stored price, whatever build of an add-on runs by then', async () => {
    const { id } = await anOffer({
      lines: [{ ...line(), addOns: [{ key: 'preventive-visits', options: { visits: 2 } }] }],
    })
    const before = await read<{ decision: unknown }>(id, 'decision { totals { net { amountMinor } } }')
    // A draft of this build could not be offered; an offer of it is signed as it was made.
    await api.db.execute(
      sql`update quote set plugin_build = 'older', revision = revision + 1 where id = ${readGlobalId(id).id}`,
    )
    const contract = await sales.command('acceptQuote', { quoteId: id, idempotencyKey: key() })
    const { data } = await salesSession.execute<{ contract: { terms: { totals: unknown } } }>(
      'query ($id: ID!) { contract(id: $id) { terms { totals { net { amountMinor } } } } }',
      { id: contract.id },
    )
    expect(data!.contract.terms.totals).toEqual((before.decision as { totals: unknown }).totals)
  })

  test('gives contracts numbers without holes', async () => {
    const offers = await Promise.all(Array.from({ length: 5 }, () => anOffer()))
    const signed = await Promise.all(
      offers.map(({ id }) => sales.command('acceptQuote', { quoteId: id, idempotencyKey: key() })),
    )
    const numbers = signed.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index))
  })
})

describe('lists of quotes', () => {
  test('read a fixed number of statements, however many quotes there are', async () => {
    const fields = `{ edges { node { id number status createdBy account { name } catalogVersion { title }
      catalogVersionSuperseded stalePluginBuild allowedCommands contract { number }
      lines { addOns { title } assets { name } }
      decision { lines { tierTitle groups { assets { name } cover { comparisons { verdict } } } } } } } }`
    const ask = (first: number) =>
      salesSession.execute<{ quotes: { edges: unknown[] } }>(`{ quotes(first: ${first}) ${fields} }`)
    // The catalog's document is read once for the process.
    await ask(1)
    const [few, many] = [await ask(2), await ask(20)]
    expect([...few.errors, ...many.errors]).toEqual([])
    expect(many.data!.quotes.edges).toHaveLength(20)
    expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + 1)
  })

  test('are found by number and by customer, and under their account', async () => {
    const own = await aCustomer(api.db)
    const made = await aDraft({ accountId: own.accountId, lines: [{ ...line(), assetIds: own.assetIds }] })
    const { data } = await salesSession.execute(
      `query ($number: String, $account: ID!) {
        byNumber: quotes(filter: { search: $number }) { totalCount edges { node { id } } }
        byAccount: quotes(filter: { accountId: $account }) { totalCount }
        account(id: $account) { quotes(first: 5) { totalCount edges { node { id status contract { id } } } } }
      }`,
      { number: made.number, account: own.accountId },
    )
    expect(data).toEqual({
      byNumber: { totalCount: 1, edges: [{ node: { id: made.id } }] },
      byAccount: { totalCount: 1 },
      account: {
        quotes: { totalCount: 1, edges: [{ node: { id: made.id, status: 'DRAFT', contract: null } }] },
      },
    })
  })
})

describe('publishing a later version', () => {
  test('moves no quote, and sells no new one on the version it follows', async () => {
    const [draft, offer] = [await aDraft(), await anOffer()]
    const later = await importShipped(await api.signInAs('admin'), 'it-hardware')
    expect(later.number).toBe((version.number ?? 0) + 1)
    for (const { id } of [draft, offer]) {
      expect(await read(id, 'catalogVersionSuperseded catalogVersion { number }')).toEqual({
        catalogVersionSuperseded: true,
        catalogVersion: { number: version.number },
      })
    }
    const refused = await sales.command('createQuote', draftInput())
    expect(refused).toMatchObject({ code: 'api.version-not-sold' })
    const signed = await sales.command('acceptQuote', { quoteId: offer.id, idempotencyKey: key() })
    expect(signed.__typename).toBe('ServiceContract')
    const offered = await sales.command('submitQuote', {
      quoteId: draft.id,
      expectedRevision: 1,
      idempotencyKey: key(),
    })
    expect(offered.status).toBe('OFFERED')
  })
})

async function contractsOf(quoteId: string) {
  return api.db
    .select({ number: serviceContract.number })
    .from(serviceContract)
    .innerJoin(quoteTable, sql`${quoteTable.id} = ${serviceContract.quoteId}`)
    .where(sql`${quoteTable.id} = ${readGlobalId(quoteId).id}`)
}
