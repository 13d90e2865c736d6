import { minorDigits } from '../text/index.ts'
import { CurrencyUnknown } from './errors.ts'

declare const currencyBrand: unique symbol

/** A currency code of ISO 4217 that was checked once. */
export type CurrencyCode = string & { readonly [currencyBrand]: true }

/** The code as a currency; a literal keeps its name in the type, so that EUR and USD don't add. Throws {@link CurrencyUnknown}. */
export function currencyCode<const Code extends string>(code: Code): CurrencyCode & Code {
  if (minorDigits(code) === undefined) throw new CurrencyUnknown(code)
  return code as CurrencyCode & Code
}

/** Minor digits of the currency: EUR 2, JPY 0, KWD 3. Throws {@link CurrencyUnknown}. */
export function currencyDigits(code: string): number {
  const digits = minorDigits(code)
  if (digits === undefined) throw new CurrencyUnknown(code)
  return digits
}
