import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions, permissionsOf, roles } from './permissions.ts'
import { schema } from './schema.ts'
import { minimalInput } from './testing/minimal-input.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'

// Whoever is not signed in yet needs these; `node` and `nodes` are guarded by the types they give.
const open = new Set(['me', 'demoAccounts'])

const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

function rulesOf(place: GraphQLField<unknown, unknown> | GraphQLObjectType): unknown {
  return (place.extensions['pothosOptions'] as { authScopes?: unknown } | undefined)?.authScopes
}

describe('the schema', () => {
  test('has a rule on every query that is not open to all', () => {
    expect(queries.filter((field) => !open.has(field.name) && rulesOf(field) === undefined)).toEqual([])
  })

  test('has a rule on every type that an id can reach', () => {
    const nodes = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    expect(nodes.length).toBeGreaterThan(0)
    expect(nodes.filter((type) => rulesOf(type) === undefined).map(({ name }) => name)).toEqual([])
  })

  test('has a permission on every mutation, one that exists', () => {
    const named = mutations.map(({ name, extensions }) => [name, extensions['permission']])
    expect(named.filter(([, permission]) => !permissions.includes(permission as Permission))).toEqual([])
  })
})

describe('the roles', () => {
  test('hold what the trade gives them', () => {
    expect(Object.fromEntries(roles.map((role) => [role, permissionsOf(role).join(' ')]))).toEqual({
      admin: permissions.join(' '),
      pricing:
        'account.read catalog.edit catalog.import catalog.publish catalog.read contract.read cost.read discount.approve ' +
        'price.read quote.read',
      sales: 'account.read catalog.read contract.read price.read quote.accept quote.create quote.read',
      service: 'account.read catalog.read contract.read',
      viewer: 'account.read catalog.read contract.read price.read quote.read',
    })
  })
})

describe('each mutation', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
  })
  afterAll(() => api.stop())

  test.each(roles)('lets the role %s in exactly when it holds the permission', async (role) => {
    const session = await api.signInAs(role)
    const held = permissionsOf(role) as readonly unknown[]
    for (const { name, args, extensions } of mutations) {
      const input = args.find((arg) => arg.name === 'input')!
      const { errors } = await session.execute(
        `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename } }`,
        { input: minimalInput(input.type) },
      )
      const forbidden = errors.some((error) => error.extensions.code === 'FORBIDDEN')
      expect([name, role, forbidden]).toEqual([name, role, !held.includes(extensions['permission'])])
    }
  })

  test('is closed to whoever is not signed in', async () => {
    for (const { name, args } of mutations) {
      const input = args.find((arg) => arg.name === 'input')!
      const { errors } = await api.anyone.execute(
        `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename } }`,
        { input: minimalInput(input.type) },
      )
      expect([name, errors[0]?.extensions.code]).toEqual([name, 'UNAUTHENTICATED'])
    }
  })

  test('has a query beside it that says which permission is missing', async () => {
    const { errors, data } = await api.anyone.execute('{ accounts { totalCount } }')
    expect(data).toBeNull()
    expect(errors[0]).toMatchObject({
      message: 'Sign in first.',
      path: ['accounts'],
      extensions: { code: 'UNAUTHENTICATED' },
    })
  })
})
