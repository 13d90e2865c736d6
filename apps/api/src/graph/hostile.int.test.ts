import type { GraphQLInputType } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import {
  hostileDates,
  hostileInstants,
  hostileJson,
  hostileNumbers,
  hostileTexts,
} from '../testing/hostile-values.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { type InputMember, inputMembers, withMember } from '../testing/input-members.ts'
import { minimalInput } from '../testing/minimal-input.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { type Answer, type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let faultsSeen = 0
let admin: Session
let version: ImportedVersion
let customer: TestCustomer
let draftQuote: { readonly id: string; readonly revision: number }
let draftVersion: { readonly id: string; readonly revision: number }

beforeAll(async () => {
  api = await startTestApi()
  admin = await api.signInAs('admin')
  version = await importShipped(admin, 'it-hardware')
  customer = await aCustomer(api.db)
  draftQuote = await aQuote()
  const { data } = await admin.execute<{ draftCatalogVersion: typeof draftVersion }>(
    `mutation ($input: DraftCatalogVersionInput!) {
      draftCatalogVersion(input: $input) { ... on CatalogVersion { id revision } }
    }`,
    { input: { fromVersionId: version.id } },
  )
  draftVersion = data!.draftCatalogVersion
})
afterAll(() => api.stop())
afterEach(() => {
  const seen = faultsSeen
  faultsSeen = api.faults.length
  expect(api.faults.slice(seen)).toEqual([])
})

const line = () => ({
  tier: 'next-business-day',
  addOns: [],
  termMonths: 36,
  start: '2027-01-01',
  assetIds: customer.assetIds,
})

function aQuote(changes: Readonly<Record<string, unknown>> = {}) {
  return quoteSession(admin).command('createQuote', {
    accountId: customer.accountId,
    catalogVersionId: version.id,
    lines: [line()],
    ...changes,
  })
}

/** Inputs that would be accepted but for the member that a test changes: of an asset that exists, and so on. */
function realInput(type: GraphQLInputType, field = ''): unknown {
  const real: Readonly<Record<string, unknown>> = {
    accountId: customer.accountId,
    catalogVersionId: version.id,
    fromVersionId: version.id,
    draftId: draftVersion.id,
    quoteId: draftQuote.id,
    expectedRevision: draftQuote.revision,
    tier: 'next-business-day',
    start: '2027-01-01',
    termMonths: 36,
    country: 'FR',
    assetIds: customer.assetIds,
    assetId: customer.assetIds[0],
    dryRun: true,
    publish: false,
    addOns: [],
  }
  if (Object.hasOwn(real, field)) return real[field]
  const least = minimalInput(type, field)
  return replaced(least, real)
}

function replaced(value: unknown, real: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, real))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      Object.hasOwn(real, name) ? real[name] : replaced(inner, real),
    ]),
  )
}

function valuesFor({ scalar }: InputMember): readonly (readonly [string, unknown])[] {
  const texts = Object.entries(hostileTexts)
  switch (scalar) {
    case 'String':
    case 'ID':
      return texts
    case 'Date':
      return [...hostileDates.map((date) => [date, date] as const), ...texts]
    case 'DateTime':
      return [...hostileInstants.map((instant) => [instant, instant] as const), ...texts]
    case 'Int':
    case 'MinorUnits':
      return hostileNumbers.map((number) => [String(number), number] as const)
    case 'JSON':
      return Object.entries(hostileJson)
    default:
      return []
  }
}

const gentle = (answer: Answer<unknown>) =>
  answer.status < 500 && answer.errors.every(({ extensions }) => extensions.code !== 'INTERNAL_SERVER_ERROR')

/** What was answered otherwise than with data, a refusal, or a fault of the caller's. */
async function rough(
  field: string,
  type: GraphQLInputType,
  members = inputMembers(type),
): Promise<readonly string[]> {
  const found: string[] = []
  const kind = schema.getMutationType()?.getFields()[field] === undefined ? 'query' : 'mutation'
  const document = `${kind} ($input: ${String(type)}) { ${field}(input: $input) { __typename ... on Refusal { code message cure path } } }`
  for (const member of members) {
    for (const [what, value] of valuesFor(member)) {
      const input = withMember(type, realInput(type), { path: member.path, value, fill: realInput })
      const answer = await admin.execute(document, { input }).catch((error: unknown) => error)
      if (answer instanceof Error) found.push(`${field} ${member.path.join('.')} ${what}: ${answer.message}`)
      else if (!gentle(answer as Answer<unknown>))
        found.push(
          `${field} ${member.path.join('.')} ${what}: ${(answer as Answer).status} ${JSON.stringify((answer as Answer).errors).slice(0, 200)}`,
        )
    }
  }
  return found
}

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const queries = Object.values(schema.getQueryType()?.getFields() ?? {})

describe('a hostile value in an input', () => {
  test.each(mutations.map((field) => [field.name, field] as const))(
    'of %s is taken or refused, never a fault of ours',
    async (name, { args }) => {
      const type = args.find((arg) => arg.name === 'input')!.type
      expect(await rough(name, type)).toEqual([])
    },
    240_000,
  )

  test.each(['priceDecision', 'addOnPlayground'])(
    'of %s is taken or refused, never a fault of ours',
    async (name) => {
      const field = queries.find((one) => one.name === name)!
      expect(await rough(field.name, field.args[0]!.type)).toEqual([])
    },
    240_000,
  )
})

describe('a hostile value in a query', () => {
  const lists = ['accounts', 'assets', 'contracts', 'quotes', 'sites']

  test.each(lists)('filters %s, or is refused', async (name) => {
    const filter = queries
      .find((field) => field.name === name)!
      .args.find((arg) => arg.name === 'filter')!.type
    const found: string[] = []
    for (const member of inputMembers(filter)) {
      for (const [what, value] of valuesFor(member)) {
        const answer = await admin.execute(
          `query ($filter: ${String(filter)}) { ${name}(filter: $filter, first: 2) { totalCount edges { node { id } } } }`,
          { filter: withMember(filter, {}, { path: member.path, value, fill: () => ({}) }) },
        )
        if (!gentle(answer)) found.push(`${member.path.join('.')} ${what}`)
      }
    }
    expect(found).toEqual([])
  })

  test('is no place in a list and no id of anything', async () => {
    const found: string[] = []
    const places = [
      ...Object.values(hostileTexts),
      ...[[''], ['a\u0000', 'b'], ['9'.repeat(400), 'infinity'], ["'; --", "'; --"], [{}], {}, 1].map(
        (place) => Buffer.from(JSON.stringify(place)).toString('base64url'),
      ),
    ]
    for (const place of places) {
      for (const [document, variables] of [
        ...lists.map(
          (name) =>
            [
              `query ($after: String) { ${name}(first: 1, after: $after) { edges { cursor } } }`,
              { after: place },
            ] as const,
        ),
        [
          'query ($id: ID!) { node(id: $id) { id } quote(id: $id) { id } account(id: $id) { id } }',
          { id: place },
        ] as const,
        ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [place, place] }] as const,
      ]) {
        const answer = await admin.execute(document, variables)
        if (!gentle(answer)) found.push(`${document} ${place.slice(0, 40)}`)
      }
    }
    expect(found).toEqual([])
  })

  test('that is said ten thousand times is said once', async () => {
    const { errors, data } = await admin.execute<{ quotes: { totalCount: number } }>(
      'query ($status: [QuoteStatus!]) { quotes(filter: { status: $status }) { totalCount } }',
      { status: Array.from({ length: 10_000 }, () => 'DRAFT') },
    )
    expect(errors).toEqual([])
    expect(data?.quotes.totalCount).toBeGreaterThan(0)
  })
})

describe('a text that is taken', () => {
  const taken = Object.entries(hostileTexts).filter(([, text]) => text.trim() !== '')

  test.each(taken)('is read back as it was given, or was refused: %s', async (_what, text) => {
    const made = await admin.execute<{ createQuote: { id?: string; code?: string } }>(
      'mutation ($input: CreateQuoteInput!) { createQuote(input: $input) { ... on Quote { id } ... on Refusal { code } } }',
      {
        input: {
          accountId: customer.accountId,
          catalogVersionId: version.id,
          lines: [{ ...line(), key: text }],
          negotiatedDiscount: { reason: text, percent: '1' },
          startRule: { kind: 'EVENT', event: text },
        },
      },
    )
    const id = made.data?.createQuote.id
    if (id === undefined) {
      const code = made.data?.createQuote.code ?? made.errors[0]?.extensions.code
      expect(made.status === 413 ? 'api.too-large' : code).toMatch(/^(BAD_USER_INPUT|api\.)/)
      return
    }
    const withdrawn = await quoteSession(admin).command('withdrawQuote', {
      quoteId: id,
      expectedRevision: 1,
      reason: text,
      idempotencyKey: crypto.randomUUID(),
    })
    expect(withdrawn.__typename).toBe('Quote')
    const { data } = await admin.execute(
      `query ($id: ID!) { quote(id: $id) {
        closeReason negotiatedDiscount { reason } lines { key } startRule { event } decision { lines { lineKey } }
      } }`,
      { id },
    )
    expect(data).toEqual({
      quote: {
        closeReason: text,
        negotiatedDiscount: { reason: text },
        lines: [{ key: text }],
        startRule: { event: text },
        decision: { lines: [{ lineKey: text }] },
      },
    })
  })

  test('are most of them: emoji, right to left, SQL and HTML', () => {
    expect(taken.length).toBeGreaterThanOrEqual(12)
  })
})
