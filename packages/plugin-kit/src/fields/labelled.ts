import type { LocalizedText } from '@aftercare/contract-domain/text'
import type { z } from 'zod'
import type { FieldMark } from '../json-schema.ts'

/** A field with its label in both languages and, for forms, how it is edited. */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  label: LocalizedText,
  mark?: FieldMark,
): Schema {
  return schema.meta({ 'x-label': label, ...(mark === undefined ? {} : { 'x-aftercare': mark }) })
}
