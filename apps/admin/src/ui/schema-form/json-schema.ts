/** The part of JSON Schema 2020-12 that plugins' settings and options are drawn from, with the kit's annotations. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly (string | number)[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly additionalProperties?: boolean | JsonSchema
  /** How the plugin kit wants the field edited: `price-form`, `percent`, `window`… */
  readonly 'x-aftercare'?: string
  readonly 'x-label'?: Texts
  /** Labels of the values of an enum. */
  readonly 'x-enum-labels'?: Readonly<Record<string, Texts>>
}

export interface Texts {
  readonly en: string
  readonly fr: string
}

export type FieldKind =
  | 'amount'
  | 'boolean'
  | 'choice'
  | 'facet-keys'
  | 'integer'
  | 'json'
  | 'list'
  | 'minutes'
  | 'number'
  | 'object'
  | 'percent'
  | 'price-form'
  | 'tags'
  | 'text'
  | 'texts'
  | 'window'

const marked: Readonly<Record<string, FieldKind>> = {
  amount: 'amount',
  'facet-keys': 'facet-keys',
  minutes: 'minutes',
  percent: 'percent',
  'price-form': 'price-form',
  texts: 'texts',
  window: 'window',
}

/** Which control draws this schema; what no control draws is edited as JSON rather than hidden. */
export function fieldKind(schema: JsonSchema): FieldKind {
  const mark = marked[schema['x-aftercare'] ?? '']
  if (mark !== undefined) return mark
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
      if (schema.items === undefined) return 'json'
      return fieldKind(schema.items) === 'text' ? 'tags' : 'list'
    default:
      return 'json'
  }
}

/** What a new field starts with: its default, or the emptiest value of its type. */
export function initialValue(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  switch (fieldKind(schema)) {
    case 'amount':
      return { amountMinor: 0, currency: 'EUR' }
    case 'price-form':
      return { form: 'flat', amountMinor: 0 }
    case 'choice':
      return schema.enum?.[0]
    case 'boolean':
      return false
    case 'integer':
    case 'number':
    case 'minutes':
      return schema.minimum ?? 0
    case 'percent':
      return '0'
    case 'text':
    case 'window':
      return ''
    case 'texts':
      return { en: '', fr: '' }
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, initialValue(schema.properties?.[name] ?? {})]),
      )
    case 'list':
    case 'tags':
      return []
    case 'facet-keys':
      return {}
    case 'json':
      return null
  }
}

/** The value of a whole form before anything is typed: what must be given; the rest stays open. */
export function initialForm(schema: JsonSchema): Record<string, unknown> {
  const form = { ...schema, type: 'object', properties: schema.properties ?? {} }
  return initialValue(form) as Record<string, unknown>
}

export function labelOf(name: string, schema: JsonSchema, locale: 'en' | 'fr'): string {
  return schema['x-label']?.[locale] ?? schema.title ?? name
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
