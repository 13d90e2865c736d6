import { MessageParamInvalid } from './errors.ts'
import { minorDigits } from './iso-4217.ts'
import { languageTag, type Locale } from './locale.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount in minor units, written in the language with its currency. Throws {@link MessageParamInvalid}. */
export function formatAmount(amountMinor: number, currency: string, locale: Locale): string {
  const digits = minorDigits(currency)
  if (digits === undefined || !Number.isSafeInteger(amountMinor))
    throw new MessageParamInvalid(`${amountMinor} ${currency}`)
  return currencyFormat(currency, locale, digits).format(
    `${amountMinor}e-${digits}` as Intl.StringNumericLiteral,
  )
}

function currencyFormat(currency: string, locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${currency}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(languageTag(locale), {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(key, format)
  }
  return format
}
