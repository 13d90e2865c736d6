import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** A JSON value as an answer or variable carries it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/**
 * Makes a typed document: its result and variables follow from `apps/api/schema.graphql`, so a field that the API
 * doesn't have fails the type check. Fragments are not masked: a script reads what it asked for.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { Date: string; DateTime: string; JSON: JsonValue; MinorUnits: number }
}>()

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada'
