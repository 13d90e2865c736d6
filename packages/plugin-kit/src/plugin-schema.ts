import type { LocalizedText } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { fr } from 'zod/locales'
import type { JsonSchema } from './json-schema.ts'

/**
 * What the kit asks of a schema: it validates (Standard Schema) and can say itself as JSON Schema (Standard JSON
 * Schema). Schemas of zod 4 do both; `withJsonSchema` completes those that only validate.
 */
export interface PluginSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly jsonSchema: {
      readonly input: (options: { readonly target: 'draft-2020-12' }) => Record<string, unknown>
    }
  }
}

export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** What a schema holds as it is written (defaults may be left out), and as hooks read it. */
export type InputOf<Schema extends PluginSchema> = NonNullable<Schema['~standard']['types']>['input']
export type OutputOf<Schema extends PluginSchema> = NonNullable<Schema['~standard']['types']>['output']

/** One fault of a value: where, and what, in both languages (English twice where the library speaks no French). */
export interface SchemaProblem {
  /** `/price/rows/0/price`; empty for the value itself. */
  readonly path: string
  readonly message: string
  readonly text: LocalizedText
}

/** A schema that only validates (any Standard Schema), completed by its JSON Schema of draft 2020-12. */
export function withJsonSchema<Input, Output>(
  schema: { readonly '~standard': Omit<PluginSchema<Input, Output>['~standard'], 'jsonSchema'> },
  jsonSchema: JsonSchema,
): PluginSchema<Input, Output> {
  return { '~standard': { ...schema['~standard'], jsonSchema: { input: () => ({ ...jsonSchema }) } } }
}

export type Checked<Output> =
  | { readonly value: Output; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly SchemaProblem[] }

/** Validates; a schema that answers later (a promise) is a fault of the plugin, told as a problem. */
export function checkBySchema<Schema extends PluginSchema>(
  schema: Schema,
  value: unknown,
): Checked<OutputOf<Schema>> {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) return { value: null, problems: [problem([], LATER)] }
  if (result.issues === undefined) return { value: result.value, problems: [] }
  const french = frenchTexts(schema, value)
  return {
    value: null,
    problems: result.issues.map((issue, index) =>
      problem(issue.path ?? [], textOf(issue) ?? { en: issue.message, fr: french[index] ?? issue.message }),
    ),
  }
}

const LATER: LocalizedText = {
  en: 'The schema answers later; the kit needs an answer at once.',
  fr: 'Le schéma répond plus tard ; le kit demande une réponse immédiate.',
}

function problem(path: NonNullable<SchemaIssue['path']>, text: LocalizedText): SchemaProblem {
  const keys = path.map((key) => String(typeof key === 'object' ? key.key : key))
  const escaped = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return { path: escaped.join(''), message: text.en, text }
}

/** The kit's own fields put both languages into the issue (`refuse` in fields/refine.ts). */
function textOf(issue: SchemaIssue): LocalizedText | undefined {
  const { params } = issue as { readonly params?: { readonly text?: LocalizedText } }
  return params?.text
}

const frenchError = fr().localeError

function frenchTexts(schema: PluginSchema, value: unknown): readonly string[] {
  if (!(schema instanceof z.ZodType)) return []
  return (schema.safeParse(value, { error: frenchError }).error?.issues ?? []).map((issue) => issue.message)
}
