import { useLingui } from '@lingui/react/macro'
import { DecimalInput } from './decimal-input.tsx'
import { minorDigits, shiftPoint } from './decimal-text.ts'

/**
 * An exact amount that may be finer than the currency's smallest coin (a rate, a cost), held in minor units as
 * decimal text and asked for in the currency: 0.035 € is `3.5`. A fraction stays in minor units, and says so.
 */
export function RateInput({
  label,
  description,
  currency,
  minorText,
  required = false,
  onChange,
}: {
  label: string
  description?: string
  currency: string
  minorText: string | null
  required?: boolean
  onChange: (minorText: string | null) => void
}) {
  const { t } = useLingui()
  const digits = minorDigits(currency)
  const major = minorText === null ? null : shiftPoint(minorText, -digits)
  const isFraction = minorText !== null && major === null
  return (
    <DecimalInput
      label={isFraction ? t`${label} (minor units of ${currency})` : `${label} (${currency})`}
      {...(description === undefined ? {} : { description })}
      required={required}
      value={isFraction ? minorText : major}
      onChange={(decimal) => onChange(decimal === null ? null : (shiftPoint(decimal, digits) ?? decimal))}
    />
  )
}
