import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import { FormButtons } from './form-buttons.tsx'

/** A base price as the document holds it; forms without fields of their own here are edited in the catalog file. */
export type BasePrice =
  | { form: 'flat'; amountMinor: number }
  | { form: 'percent-of-purchase-price'; percent: string }
  | { form: 'ratio-to-tier'; tier: string; ratio: string }
  | { form: 'table'; fact: string; rows: unknown[]; elseMinor?: number }
  | {
      form: 'meter'
      meter: string
      minimumMinor: number
      includedUnits: number
      ratePerUnit: string
      pooled: boolean
    }

/** Base price of one tier's component, per asset and year, with its marginal cost. */
export function PriceEditor({
  price: initial,
  cost: initialCost,
  currency,
  tiers,
  busy,
  onSave,
  onCancel,
}: {
  price: BasePrice | null
  cost: string | null
  currency: string
  tiers: readonly { key: string; title: string }[]
  busy: boolean
  onSave: (saved: { price: BasePrice; cost: string | null }) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [price, setPrice] = useState<BasePrice>(initial ?? { form: 'flat', amountMinor: 0 })
  const [cost, setCost] = useState(initialCost ?? '')
  const blank: Record<string, BasePrice> = {
    flat: { form: 'flat', amountMinor: 0 },
    'percent-of-purchase-price': { form: 'percent-of-purchase-price', percent: '10' },
    'ratio-to-tier': { form: 'ratio-to-tier', tier: tiers[0]?.key ?? '', ratio: '1.25' },
    meter: {
      form: 'meter',
      meter: 'meter:pages',
      minimumMinor: 0,
      includedUnits: 0,
      ratePerUnit: '0',
      pooled: false,
    },
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ price, cost: cost.trim() === '' ? null : cost.trim().replace(',', '.') })
      }}
    >
      <Stack>
        <Select
          label={t`Price form`}
          allowDeselect={false}
          value={price.form}
          data={[
            { value: 'flat', label: t`fixed amount` },
            { value: 'percent-of-purchase-price', label: t`percent of the purchase price` },
            { value: 'ratio-to-tier', label: t`ratio to another tier` },
            { value: 'meter', label: t`by use (meter)` },
            ...(price.form === 'table' ? [{ value: 'table', label: t`table` }] : []),
          ]}
          onChange={(form) => setPrice((form === null ? undefined : blank[form]) ?? price)}
        />
        {price.form === 'flat' && (
          <AmountInput
            label={t`Amount per asset and year`}
            currency={currency}
            amountMinor={price.amountMinor}
            onChange={(amountMinor) => setPrice({ ...price, amountMinor })}
          />
        )}
        {price.form === 'percent-of-purchase-price' && (
          <TextInput
            label={t`Percent`}
            value={price.percent}
            onChange={(event) => setPrice({ ...price, percent: event.currentTarget.value.replace(',', '.') })}
          />
        )}
        {price.form === 'ratio-to-tier' && (
          <Group grow>
            <Select
              label={t`Tier`}
              allowDeselect={false}
              value={price.tier}
              data={tiers.map((tier) => ({ value: tier.key, label: tier.title }))}
              onChange={(tier) => setPrice({ ...price, tier: tier ?? price.tier })}
            />
            <TextInput
              label={t`Ratio`}
              value={price.ratio}
              onChange={(event) => setPrice({ ...price, ratio: event.currentTarget.value.replace(',', '.') })}
            />
          </Group>
        )}
        {price.form === 'meter' && (
          <>
            <TextInput
              label={t`Meter (fact)`}
              value={price.meter}
              onChange={(event) => setPrice({ ...price, meter: event.currentTarget.value })}
            />
            <AmountInput
              label={t`Minimum per year`}
              currency={currency}
              amountMinor={price.minimumMinor}
              onChange={(minimumMinor) => setPrice({ ...price, minimumMinor })}
            />
            <NumberInput
              label={t`Units included`}
              min={0}
              value={price.includedUnits}
              onChange={(includedUnits) => setPrice({ ...price, includedUnits: Number(includedUnits) })}
            />
            <TextInput
              label={t`Minor units per further unit`}
              value={price.ratePerUnit}
              onChange={(event) =>
                setPrice({ ...price, ratePerUnit: event.currentTarget.value.replace(',', '.') })
              }
            />
          </>
        )}
        {price.form === 'table' && (
          <Text size="sm" c="dimmed">
            <Trans>
              A table has {price.rows.length} rows by {price.fact}; its rows are edited in the catalog file.
            </Trans>
          </Text>
        )}
        <TextInput
          label={t`Marginal cost (minor units)`}
          description={t`Leave empty when unknown; write 0 for none. An unknown cost makes the price floor unknown.`}
          value={cost}
          onChange={(event) => setCost(event.currentTarget.value)}
        />
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
