import type { LocalizedText } from '@aftercare/contract-domain/text'

/** The part of JSON Schema 2020-12 that forms of settings and options are drawn from, with the kit's annotations. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
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
  /** How the field is to be edited. */
  readonly 'x-aftercare'?: FieldMark
  readonly 'x-label'?: LocalizedText
  /** Labels of the values of an enum. */
  readonly 'x-enum-labels'?: Readonly<Record<string, LocalizedText>>
}

/** What kinds of field the kit's helpers mark for the admin's forms. */
export type FieldMark =
  | 'amount'
  | 'choice'
  | 'dimension'
  | 'facet-keys'
  | 'fact'
  | 'minutes'
  | 'percent'
  | 'price-form'
  | 'tax-category'
  | 'texts'
  | 'window'
