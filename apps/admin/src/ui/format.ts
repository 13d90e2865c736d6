import { i18n } from '@lingui/core'

/** Minor units as the page's language writes them: `1 200,00 €`. */
export function formatMoney(money: { amountMinor: number; currency: string }): string {
  const format = new Intl.NumberFormat(i18n.locale, { style: 'currency', currency: money.currency })
  return format.format(money.amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/**
 * What a unit or event costs, as exact text in minor units: all its digits, `0,015 €`; of a third (`1/3`), whose
 * decimals never end, four more than the currency has.
 */
export function formatRate(rate: string, currency: string): string {
  const { locale } = i18n
  const plain = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = plain.resolvedOptions()
  const [over = '', under] = rate.split('/')
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: under === undefined ? 20 : digits + 4,
  })
  return under === undefined
    ? format.format(`${over}e-${digits}` as Intl.StringNumericLiteral)
    : format.format(Number(over) / Number(under) / 10 ** digits)
}

/** A percent given as exact decimal text, as the page's language writes it: `12,5 %`. */
export function formatPercent(percent: string): string {
  const format = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 20 })
  return format.format(`${Number(percent)}e-2` as Intl.StringNumericLiteral)
}

/** An ISO date (no zone, so none is applied) in the page's language. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number)
  return new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1),
  )
}

/** The day of an instant in the reader's own zone. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' }).format(Date.parse(instant))
}

/** An instant in the reader's own zone. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(instant),
  )
}
