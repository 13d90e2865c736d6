import type { LocalizedText } from './locale.ts'

/**
 * What a placeholder of a message stands for. Numbers are written with the grouping of the language: give years,
 * numbers of documents and identifiers as strings. `amountMinor` is in minor units of `currency`, `date` an ISO
 * date, `percent` a decimal text (`'12.5'` is 12.5 %), `decimal` an exact figure (`'7/5'` is 1.4; a fraction such as
 * `'4/3'` stays one).
 */
export type MessageParam =
  | string
  | number
  | boolean
  | { readonly amountMinor: number; readonly currency: string }
  | { readonly date: string }
  | { readonly percent: string }
  | { readonly decimal: string }
  | LocalizedText

export type MessageParams = Readonly<Record<string, MessageParam>>

/** A text to be rendered later, in the language of its reader. */
export interface Message {
  readonly key: string
  readonly params: MessageParams
}

/** Message key → template with `{name}` placeholders. */
export type MessageCatalogue = Readonly<Record<string, LocalizedText>>
