import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { currentLocale } from '../../locale.ts'
import { minorDigits } from './decimal-text.ts'

/**
 * Asks for an amount as people write it (1 200,50 €) and hands on whole minor units; null when it is empty. It keeps
 * what is being typed: give it a `key` to start over with another amount.
 */
export function AmountInput({
  label,
  description,
  currency,
  amountMinor,
  required = false,
  size = 'sm',
  placeholder,
  onChange,
}: {
  label: string
  description?: string
  currency: string
  amountMinor: number | null
  required?: boolean
  size?: 'xs' | 'sm'
  placeholder?: string
  onChange: (amountMinor: number | null) => void
}) {
  const digits = minorDigits(currency)
  const scale = 10 ** digits
  const french = currentLocale() === 'fr'
  const [typed, setTyped] = useState<number | string>(amountMinor === null ? '' : amountMinor / scale)
  return (
    <NumberInput
      label={`${label} (${currency})`}
      {...(description === undefined ? {} : { description })}
      {...(placeholder === undefined ? {} : { placeholder })}
      size={size}
      required={required}
      hideControls
      allowNegative={false}
      value={typed}
      decimalScale={digits}
      decimalSeparator={french ? ',' : '.'}
      allowedDecimalSeparators={french ? [',', '.'] : ['.']}
      thousandSeparator={french ? '\u202f' : ','}
      onChange={(value) => {
        setTyped(value)
        onChange(value === '' ? null : Math.round(Number(value) * scale))
      }}
    />
  )
}
