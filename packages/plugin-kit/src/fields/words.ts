import type { LocalizedText } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { labelled } from './labelled.ts'

/** A line of text that is no prose: an id, a unit. */
export function text(label: LocalizedText): z.ZodString {
  return labelled(z.string().min(1), label)
}

/** A text for readers, in both languages. */
export function texts(label: LocalizedText): z.ZodType<LocalizedText, LocalizedText> {
  return labelled(z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }), label, 'texts')
}

/** One of a closed list of values, each with its label. The ladder tries every value of an option made of it. */
export function choice<const Labels extends Readonly<Record<string, LocalizedText>>>(
  label: LocalizedText,
  labels: Labels,
): z.ZodEnum<{ [Key in keyof Labels & string]: Key }> {
  const keys = Object.keys(labels) as (keyof Labels & string)[]
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [Key in keyof Labels & string]: Key }
  return labelled(z.enum(values), label, 'choice').meta({ 'x-enum-labels': labels, 'x-label': label })
}

export function yesNo(label: LocalizedText): z.ZodBoolean {
  return labelled(z.boolean(), label)
}

/** A list of such items, at least one. */
export function listOf<Item extends z.ZodType>(label: LocalizedText, item: Item): z.ZodArray<Item> {
  return labelled(z.array(item).min(1), label)
}

/** Fields that belong together. */
export function group<Shape extends z.ZodRawShape>(label: LocalizedText, shape: Shape) {
  return labelled(z.strictObject(shape), label)
}
