import { TextInput } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { currentLocale } from '../../locale.ts'
import { readDecimal } from './decimal-text.ts'

/**
 * An exact figure of zero or more, with comma or point; hands on decimal text (`12.5`), null when empty. A fraction
 * (`3/4`) is kept as it is. What can't be read is said and not handed on.
 */
export function DecimalInput({
  label,
  description,
  value,
  required = false,
  onChange,
}: {
  label: string
  description?: string
  value: string | null
  required?: boolean
  onChange: (decimal: string | null) => void
}) {
  const { t } = useLingui()
  const french = currentLocale() === 'fr'
  const [typed, setTyped] = useState((value ?? '').replace('.', french ? ',' : '.'))
  const read = readFigure(typed)
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      required={required}
      inputMode="decimal"
      value={typed}
      error={
        read === null && typed.trim() !== '' ? t`Write a figure of zero or more, such as 12.5.` : undefined
      }
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const figure = readFigure(text)
        if (figure !== null) onChange(figure)
        else if (text.trim() === '') onChange(null)
      }}
    />
  )
}

function readFigure(typed: string): string | null {
  const fraction = typed.trim()
  return /^\d+\/[1-9]\d*$/.test(fraction) ? fraction : readDecimal(typed)
}
