import { Temporal } from 'temporal-polyfill'
import { MessageParamInvalid } from './errors.ts'
import { languageTag, type Locale } from './locale.ts'

const MOST_FRACTION_DIGITS = 20

/** An ISO date in words (31 December 2026, 31 décembre 2026). Throws {@link MessageParamInvalid}. */
export function formatDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new MessageParamInvalid(date)
  let plainDate: Temporal.PlainDate
  try {
    plainDate = Temporal.PlainDate.from(date)
  } catch {
    throw new MessageParamInvalid(date)
  }
  return plainDate.toLocaleString(languageTag(locale), { dateStyle: 'long' })
}

/** A percent given as decimal text, all its digits kept ('12.5' → 12.5%, 12,5 %). Throws {@link MessageParamInvalid}. */
export function formatPercent(percent: string, locale: Locale): string {
  if (!/^-?\d+(\.\d{1,18})?$/.test(percent)) throw new MessageParamInvalid(percent)
  const format = new Intl.NumberFormat(languageTag(locale), {
    style: 'percent',
    maximumFractionDigits: MOST_FRACTION_DIGITS,
  })
  return format.format(`${percent}e-2` as Intl.StringNumericLiteral)
}

/** A figure given as decimal text, all its digits kept ('1.275' → 1,275); a fraction ('4/3') is left as it is. */
export function formatDecimal(figure: string, locale: Locale): string {
  if (/^\d+\/\d+$/.test(figure)) return figure
  if (!/^-?\d+(\.\d{1,18})?$/.test(figure)) throw new MessageParamInvalid(figure)
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: MOST_FRACTION_DIGITS }).format(
    figure as Intl.StringNumericLiteral,
  )
}

/** A number with the grouping and decimal mark of the language. Throws {@link MessageParamInvalid} unless finite. */
export function formatNumber(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) throw new MessageParamInvalid(String(value))
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: MOST_FRACTION_DIGITS }).format(
    value,
  )
}
