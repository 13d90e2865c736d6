import type { LocalizedText } from '@aftercare/contract-domain/text'
import type { z } from 'zod'

/** Refuses what `holds` denies, in both languages; zod itself would keep one. */
export function refine<Schema extends z.ZodType>(
  schema: Schema,
  holds: (value: z.output<Schema>) => boolean,
  text: LocalizedText,
): Schema {
  return schema.superRefine((value, context) => {
    if (!holds(value)) context.addIssue({ code: 'custom', message: text.en, params: { text } })
  })
}
