import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currentLocale } from '../../../locale.ts'
import { formatMoney } from '../../../ui/format.ts'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import { isRecord } from '../../../ui/schema-form/json-schema.ts'
import type { PlaygroundVersion } from './playground.graphql.ts'

type Fact = PlaygroundVersion['facts'][number]
type Facts = Readonly<Record<string, unknown>>

/** Facts of the asset: as the reference asset has them until others are typed over them. */
export function FactFields({
  version,
  reference,
  facts,
  currency,
  onChange,
}: {
  version: PlaygroundVersion
  /** Facts of the reference asset that is tried. */
  reference: Facts
  /** Own facts in their place. */
  facts: Facts
  currency: string
  onChange: (facts: Facts) => void
}) {
  // A field keeps what is being typed: emptied from outside, all begin anew.
  const [emptied, setEmptied] = useState(0)
  // Where it stands is a field of its own.
  const shown = version.facts.filter(({ key }) => key !== 'site-country')
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        {shown.map((fact) => (
          <FactField
            key={`${fact.key} ${emptied} ${JSON.stringify(reference[fact.key])}`}
            fact={fact}
            own={facts[fact.key]}
            usual={reference[fact.key]}
            currency={currency}
            onChange={(value) => {
              const { [fact.key]: _dropped, ...others } = facts
              onChange(value === undefined ? others : { ...others, [fact.key]: value })
            }}
          />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          <Trans>An empty field is as the reference asset has it.</Trans>
        </Text>
        {Object.keys(facts).length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setEmptied(emptied + 1)
              onChange({})
            }}
          >
            <Trans>All as the reference asset</Trans>
          </Button>
        )}
      </Group>
    </>
  )
}

function FactField({
  fact,
  own,
  usual,
  currency,
  onChange,
}: {
  fact: Fact
  own: unknown
  usual: unknown
  currency: string
  onChange: (value: unknown) => void
}) {
  const { t } = useLingui()
  const label = fact.unit === null ? fact.title : t`${fact.title} (${fact.unit})`
  const placeholder = usual === undefined ? t`not known` : inWords(fact, usual)
  const field = { size: 'xs', label, placeholder } as const
  if (fact.type === 'number') {
    return (
      <NumberInput
        {...field}
        hideControls
        value={typeof own === 'number' ? own : ''}
        onChange={(value) => onChange(value === '' ? undefined : Number(value))}
      />
    )
  }
  if (fact.type === 'money') {
    const amountMinor = isRecord(own) && typeof own['amountMinor'] === 'number' ? own['amountMinor'] : null
    const kept = isRecord(usual) && typeof usual['currency'] === 'string' ? usual['currency'] : currency
    return (
      <AmountInput
        size="xs"
        placeholder={placeholder}
        label={fact.title}
        currency={kept}
        amountMinor={amountMinor}
        onChange={(next) => onChange(next === null ? undefined : { amountMinor: next, currency: kept })}
      />
    )
  }
  if (fact.type === 'boolean' || fact.keys !== null) {
    const data =
      fact.type === 'boolean'
        ? [
            { value: 'true', label: t`yes` },
            { value: 'false', label: t`no` },
          ]
        : (fact.keys ?? []).map(({ key, title }) => ({ value: key, label: title }))
    return (
      <Select
        {...field}
        clearable
        value={typeof own === 'string' || typeof own === 'boolean' ? String(own) : null}
        data={data}
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
      value={typeof own === 'string' ? own : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

function inWords(fact: Fact, value: unknown): string {
  if (isRecord(value) && typeof value['amountMinor'] === 'number')
    return formatMoney({ amountMinor: value['amountMinor'], currency: String(value['currency']) })
  if (typeof value === 'number') return new Intl.NumberFormat(currentLocale()).format(value)
  return fact.keys?.find(({ key }) => key === value)?.title ?? String(value)
}
