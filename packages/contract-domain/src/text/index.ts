export { canonicalJson } from './canonical-json.ts'
export { DomainError, type Refusal } from './domain-error.ts'
export {
  MessageKeyDuplicate,
  MessageKeyUnknown,
  MessageParamInvalid,
  MessageParamMissing,
  MessagePlaceholdersDiffer,
  NotCanonical,
  type NotCanonicalReason,
} from './errors.ts'
export { formatAmount } from './format-amount.ts'
export { formatDate, formatNumber, formatPercent } from './format-figure.ts'
export { inBothLanguages, joinTexts } from './in-both-languages.ts'
export { minorDigits } from './iso-4217.ts'
export { languageTag, type Locale, type LocalizedText } from './locale.ts'
export { mergeCatalogues } from './merge-catalogues.ts'
export type { Message, MessageCatalogue, MessageParam, MessageParams } from './message.ts'
export { textMessages } from './messages.ts'
export { placeholdersOf, renderMessage, renderParam } from './render-message.ts'
export { sha256Hex } from './sha256.ts'
