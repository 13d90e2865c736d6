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

/**
 * A figure given as decimal text, all its digits kept ('1.275' → 1,275). A fraction whose digits end is written with
 * them ('7/5' → 1,4), any other ('4/3') is left as it is. Throws {@link MessageParamInvalid}.
 */
export function formatDecimal(given: string, locale: Locale): string {
  const figure = /^\d+\/\d+$/.test(given) ? withDigits(given) : given
  if (figure === null) return given
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

/** The fraction as decimal text; null when its digits never end, or are more than are written. */
function withDigits(fraction: string): string | null {
  const [above = 0n, below = 1n] = fraction.split('/').map(BigInt)
  if (below === 0n) return null
  for (let digits = 0; digits <= MOST_FRACTION_DIGITS - 2; digits += 1) {
    const scaled = above * 10n ** BigInt(digits)
    if (scaled % below !== 0n) continue
    const whole = String(scaled / below).padStart(digits + 1, '0')
    return digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`
  }
  return null
}
