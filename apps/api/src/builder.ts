import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import type { Context } from './context.ts'
import { tooCostly } from './execution/cost-limits.ts'
import { refusalsPlugin } from './execution/refusals-plugin.ts'
import { refusedPermission } from './execution/refused-permission.ts'
import { readGlobalId, writeGlobalId } from './graph/global-id.ts'
import { invalidInputOf } from './graph/input-issues.ts'
import type { Permission } from './permissions.ts'

/** What the schema's types stand on. */
export interface SchemaSettings {
  Context: Context
  Scalars: {
    ID: { Input: string; Output: string }
    /** ISO 8601 date, `2026-11-24`. */
    Date: { Input: string; Output: string }
    /** Instant in UTC, `2026-11-24T08:30:00.000Z`. */
    DateTime: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
    /** Whole minor units (cents), a safe integer. */
    MinorUnits: { Input: number; Output: number }
  }
  AuthScopes: { may: Permission; signedIn: boolean }
  /** Counted only when asked. */
  Connection: { totalCount: () => Promise<number> }
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}

export const MAX_PAGE = 100

// Order matters, the first is outermost: errors takes the refusals of every later plugin into results, refusals what
// is left.
export const builder = new SchemaBuilder<SchemaSettings>({
  plugins: [
    refusalsPlugin,
    ErrorsPlugin,
    ScopeAuthPlugin,
    ValidationPlugin,
    RelayPlugin,
    ComplexityPlugin,
    DataloaderPlugin,
  ],
  defaultFieldNullability: false,
  errors: {
    defaultTypes: [],
    directResult: true,
    unsafelyHandleInputErrors: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      signedIn: viewer !== null,
      may: (permission) => viewer?.permissions.includes(permission) ?? false,
    }),
    unauthorizedError: (...[, context, , result]) => refusedPermission(result.failure, context),
  },
  validation: { validationError: (failure) => invalidInputOf(failure.issues) },
  relay: {
    cursorType: 'String',
    // The connection's own cost counts its rows already.
    edgesFieldOptions: { nullable: { list: false, items: false }, complexity: { multiplier: 1 } },
    nodeFieldOptions: { nullable: false },
    encodeGlobalID: writeGlobalId,
    decodeGlobalID: readGlobalId,
    nodeQueryOptions: { authScopes: { signedIn: true } },
    nodesQueryOptions: { authScopes: { signedIn: true } },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    // A quote with every line, cell and comparison costs some 200,000.
    limit: { complexity: 500_000, depth: 16, breadth: 2_000 },
    complexityError: (kind, result, info) => tooCostly(kind, result, info),
  },
})

builder.queryType({})

// Counting is a statement of its own: resolved only when the operation selects it.
builder.globalConnectionField('totalCount', (t) =>
  t.int({ resolve: (connection) => connection.totalCount() }),
)
