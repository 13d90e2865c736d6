import type { Locale } from '../../../../locale.ts'
import { minorDigits, shiftPoint } from '../../../../ui/schema-form/decimal-text.ts'
import { spaced } from './plain-text.ts'
import { problem, type Read } from './read.ts'

/**
 * A figure of zero or more as its language writes it → exact decimal text (`1 200,50` → `1200.5`), or null. A comma in
 * English groups thousands; where it can't (`12,5`), it is read as the decimal mark that it must be.
 */
export function readFigure(typed: string, locale: Locale): string | null {
  const text = spaced(typed).replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '')
  const grouped = locale === 'en' && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
  const decimal = grouped ? text.replaceAll(',', '') : text.replace(',', '.')
  if (!/^\d{1,15}(\.\d{1,12})?$/.test(decimal)) return null
  return shiftPoint(decimal, 0)
}

/** Exact decimal text as the language writes it, ungrouped: a spreadsheet takes it as a number. */
export function formatFigure(decimal: string, locale: Locale): string {
  return locale === 'fr' ? decimal.replace('.', ',') : decimal
}

/** `12,5 %` → `12.5`; the sign may be left out. Null when it is no percent from 0 to `most`. */
export function readPercent(typed: string, locale: Locale, most = 100): string | null {
  const figure = readFigure(spaced(typed).replace(/ ?%$/, ''), locale)
  return figure === null || Number(figure) > most ? null : figure
}

export function formatPercent(percent: string, locale: Locale): string {
  return locale === 'fr' ? `${formatFigure(percent, locale)} %` : `${percent}%`
}

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', us$: 'USD', '£': 'GBP', fr: 'CHF' }

/** An amount, with the currency's sign or code or without → whole minor units. */
export function readAmount(
  typed: string,
  { currency, locale }: { currency: string; locale: Locale },
): Read<number> {
  const text = spaced(typed)
  const [, before = '', figure = '', after = ''] = /^([^\d\s]*) ?([\d., ]*\d) ?([^\d\s]*)$/.exec(text) ?? []
  const named = (before === '' ? after : before).toLowerCase()
  const meant = symbols[named] ?? named.toUpperCase()
  if (figure === '' || (before !== '' && after !== ''))
    return problem('amount', { part: text, choices: [currency] })
  if (meant !== '' && meant !== currency) {
    const known = /^[A-Z]{3}$/.test(meant)
    return problem(known ? 'currency' : 'amount', { part: known ? meant : text, choices: [currency] })
  }
  const decimal = readFigure(figure, locale)
  const minor = decimal === null ? null : shiftPoint(decimal, minorDigits(currency))
  if (minor === null || minor.includes('.') || !Number.isSafeInteger(Number(minor)))
    return problem('amount', { part: text, choices: [currency] })
  return { value: Number(minor) }
}

/** Minor units as a decimal with the digits of the currency, ungrouped and without its sign: `1800,00`. */
export function formatAmount(
  amountMinor: number,
  { currency, locale }: { currency: string; locale: Locale },
): string {
  const digits = minorDigits(currency)
  const text = String(amountMinor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return formatFigure(digits === 0 ? whole : `${whole}.${text.slice(-digits)}`, locale)
}
