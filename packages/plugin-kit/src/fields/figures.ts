import { compareRational, parseRational, type Rational } from '@aftercare/contract-domain/money'
import { minorDigits, type LocalizedText } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { labelled } from './labelled.ts'
import { refine } from './refine.ts'

const HUNDRED = parseRational(100)

/** A percent from 0 to 100, as exact decimal text (`12.5`): floats would lose a cent. */
export function percentText(label: LocalizedText): z.ZodType<string, string> {
  const percent = refine(z.string().regex(/^\d{1,3}(\.\d+)?$/), (text) => isAtMost(text, HUNDRED), {
    en: 'Write a percent from 0 to 100, such as 12.5.',
    fr: 'Écrivez un pourcentage de 0 à 100, par exemple 12.5.',
  })
  return labelled(percent, label, 'percent')
}

/** A whole number within bounds, both sold. Finite bounds let the ladder try every value of an option. */
export function wholeNumber(
  label: LocalizedText,
  { least, most }: { readonly least: number; readonly most: number },
): z.ZodInt {
  return labelled(z.int().min(least).max(most), label)
}

/** A duration in minutes, above zero. */
export function minutes(label: LocalizedText): z.ZodInt {
  return labelled(z.int().min(1).max(527_040), label, 'minutes')
}

/** An amount in whole minor units with its currency: a cap, a deductible. Prices are price forms. */
export function amount(label: LocalizedText): z.ZodType<Amount, Amount> {
  const currency = refine(z.string().regex(/^[A-Z]{3}$/), (code) => minorDigits(code) !== undefined, {
    en: 'Use a currency code of ISO 4217, such as EUR.',
    fr: 'Employez un code de devise de l’ISO 4217, comme EUR.',
  })
  return labelled(z.strictObject({ amountMinor: z.int().min(0), currency }), label, 'amount')
}

export interface Amount {
  readonly amountMinor: number
  readonly currency: string
}

/** Refuses settings whose amounts are of two currencies: they end in one promise, which has one. */
export function inOneCurrency<Schema extends z.ZodType>(
  schema: Schema,
  amountsOf: (value: z.output<Schema>) => readonly (Amount | undefined)[],
): Schema {
  const holds = (value: z.output<Schema>) =>
    new Set(amountsOf(value).flatMap((each) => each?.currency ?? [])).size <= 1
  return refine(schema, holds, {
    en: 'Give these amounts in one currency.',
    fr: 'Donnez ces montants dans une seule devise.',
  })
}

function isAtMost(text: string, most: Rational): boolean {
  try {
    return compareRational(parseRational(text), most) <= 0
  } catch {
    return false
  }
}
