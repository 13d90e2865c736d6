/** The part of JSON Schema 2020-12 that plugins' settings and options are drawn from. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly (string | number)[]
  readonly const?: unknown
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly additionalProperties?: boolean | JsonSchema
  /** What the plugin kit marks: `price-form`, `percent`, `window`… */
  readonly 'x-aftercare'?: string
  /** Labels of the field, and of the values of an enum. */
  readonly 'x-label'?: { readonly en: string; readonly fr: string }
  readonly 'x-enum-labels'?: Readonly<Record<string, { readonly en: string; readonly fr: string }>>
}

export type FieldKind =
  | 'price-form'
  | 'choice'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'text'
  | 'object'
  | 'list'
  | 'json'

/** Which control draws this schema; what no control draws is edited as JSON rather than hidden. */
export function fieldKind(schema: JsonSchema): FieldKind {
  if (schema['x-aftercare'] === 'price-form') return 'price-form'
  if (schema.enum !== undefined) return 'choice'
  switch (schema.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'integer'
    case 'number':
      return 'number'
    case 'string':
      return 'text'
    case 'object':
      return schema.properties === undefined ? 'json' : 'object'
    case 'array':
      return schema.items === undefined ? 'json' : 'list'
    default:
      return 'json'
  }
}

/** What a new field starts with: its default, or the emptiest value of its type. */
export function initialValue(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  switch (fieldKind(schema)) {
    case 'price-form':
      return { form: 'flat', amountMinor: 0 }
    case 'choice':
      return schema.enum?.[0]
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return schema.minimum ?? 0
    case 'text':
      return ''
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, initialValue(schema.properties?.[name] ?? {})]),
      )
    case 'list':
      return []
    case 'json':
      return null
  }
}

export function labelOf(name: string, schema: JsonSchema, locale: 'en' | 'fr'): string {
  return schema['x-label']?.[locale] ?? schema.title ?? name
}
