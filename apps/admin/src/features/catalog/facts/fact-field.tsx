import { useLingui } from '@lingui/react/macro'
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { countryName, useCountries } from '../../../ui/countries.ts'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import { isRecord } from '../../../ui/schema-form/json-schema.ts'
import { SITE_COUNTRY, type FactDefinition } from './fact-definition.ts'
import { useFactText } from './use-fact-text.ts'

interface Props {
  readonly fact: FactDefinition
  /** Undefined: not given. */
  readonly own: unknown
  /** What holds while nothing is given. */
  readonly usual?: unknown
  /** Of an amount that has none yet; null: not known, and until it is such an amount can't be asked for. */
  readonly currency: string | null
  readonly size?: 'xs' | 'sm'
  readonly whole?: boolean
  readonly error?: string | null
  readonly onChange: (value: unknown) => void
}

/** Asks for a fact by what the catalog says of it. It keeps what is being typed: a `key` starts it over. */
export function FactField({ fact, own, usual, currency, size = 'xs', whole, error, onChange }: Props) {
  const { t } = useLingui()
  const inWords = useFactText()
  const label = fact.unit === null ? fact.title : t`${fact.title} (${fact.unit})`
  const placeholder = usual === undefined ? t`not known` : inWords(fact, usual)
  const field = { size, label, placeholder, error } as const
  const choices = useChoices(fact, own)
  const [typed, setTyped] = useState<number | string>(typeof own === 'number' ? own : '')
  if (fact.type === 'number') {
    return (
      <NumberInput
        {...field}
        hideControls
        allowDecimal={whole !== true}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          const figure = value === '' ? Number.NaN : Number(value)
          onChange(Number.isNaN(figure) ? undefined : figure)
        }}
      />
    )
  }
  if (fact.type === 'money') {
    const amountMinor = isRecord(own) && typeof own['amountMinor'] === 'number' ? own['amountMinor'] : null
    const known = [own, usual].find((each) => isRecord(each) && typeof each['currency'] === 'string')
    const kept = isRecord(known) ? String(known['currency']) : currency
    if (kept === null) return null
    return (
      <AmountInput
        size={size}
        placeholder={placeholder}
        label={fact.title}
        currency={kept}
        amountMinor={amountMinor}
        onChange={(next) => onChange(next === null ? undefined : { amountMinor: next, currency: kept })}
      />
    )
  }
  if (choices !== null) {
    return (
      <Select
        {...field}
        clearable
        searchable={choices.length > 8}
        clearButtonProps={{ 'aria-label': t`Clear` }}
        value={typeof own === 'string' || typeof own === 'boolean' ? String(own) : null}
        data={choices}
        onChange={(value) => {
          if (value === null) onChange(undefined)
          else onChange(fact.type === 'boolean' ? value === 'true' : value)
        }}
      />
    )
  }
  return (
    <TextInput
      {...field}
      type={fact.type === 'date' ? 'date' : 'text'}
      value={typeof own === 'string' ? own : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

/** Null where anything may be written. */
function useChoices(fact: FactDefinition, own: unknown): { value: string; label: string }[] | null {
  const { t } = useLingui()
  const countries = useCountries()
  if (fact.type === 'boolean') {
    return [
      { value: 'true', label: t`yes` },
      { value: 'false', label: t`no` },
    ]
  }
  if (fact.keys !== null) return fact.keys.map(({ key, title }) => ({ value: key, label: title }))
  if (fact.key !== SITE_COUNTRY) return null
  const isListed = typeof own !== 'string' || countries.some(({ value }) => value === own)
  return isListed ? countries : [...countries, { value: own, label: countryName(own) }]
}
