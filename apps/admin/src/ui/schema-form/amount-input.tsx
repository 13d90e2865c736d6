import { NumberInput } from '@mantine/core'
import { currentLocale } from '../../locale.ts'

/** Asks for an amount as people write it (1 200,50 €) and hands on whole minor units. */
export function AmountInput({
  label,
  currency,
  amountMinor,
  onChange,
}: {
  label: string
  currency: string
  amountMinor: number
  onChange: (amountMinor: number) => void
}) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const scale = 10 ** digits
  const french = currentLocale() === 'fr'
  return (
    <NumberInput
      label={`${label} (${currency})`}
      value={amountMinor / scale}
      decimalScale={digits}
      fixedDecimalScale
      decimalSeparator={french ? ',' : '.'}
      thousandSeparator={french ? '\u202f' : ','}
      onChange={(value) => onChange(Math.round(Number(value) * scale))}
    />
  )
}
