import { MessageKeyUnknown, MessageParamMissing } from './errors.ts'
import { formatAmount } from './format-amount.ts'
import { formatDate, formatDecimal, formatNumber, formatPercent } from './format-figure.ts'
import type { Locale } from './locale.ts'
import type { Message, MessageCatalogue, MessageParam } from './message.ts'
import { textMessages } from './messages.ts'

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)\}/g

/** Names between braces in a template, in order of appearance. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/**
 * The text of a message in one language: `{name}` is replaced by its parameter, money, dates and percents written
 * as the language writes them. What a parameter holds is never read as a template again. Throws
 * {@link MessageKeyUnknown}, {@link MessageParamMissing} and MessageParamInvalid: a text with a hole must not be signed.
 */
export function renderMessage(message: Message, locale: Locale, catalogue: MessageCatalogue): string {
  const template = Object.hasOwn(catalogue, message.key) ? catalogue[message.key] : undefined
  if (template === undefined) throw new MessageKeyUnknown(message.key)
  return template[locale].replaceAll(PLACEHOLDER, (_placeholder, name: string) => {
    const param = Object.hasOwn(message.params, name) ? message.params[name] : undefined
    if (param === undefined) throw new MessageParamMissing(message.key, name)
    return renderParam(param, locale)
  })
}

/** What stands for a placeholder, as the language writes it. */
export function renderParam(param: MessageParam, locale: Locale): string {
  if (typeof param === 'string') return param
  if (typeof param === 'number') return formatNumber(param, locale)
  if (typeof param === 'boolean') return textMessages[param ? 'text.yes' : 'text.no'][locale]
  if ('amountMinor' in param) return formatAmount(param.amountMinor, param.currency, locale)
  if ('date' in param) return formatDate(param.date, locale)
  if ('percent' in param) return formatPercent(param.percent, locale)
  if ('decimal' in param) return formatDecimal(param.decimal, locale)
  return param[locale]
}
