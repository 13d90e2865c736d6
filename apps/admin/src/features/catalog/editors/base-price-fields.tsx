import { useLingui } from '@lingui/react/macro'
import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import { DecimalInput } from '../../../ui/schema-form/decimal-input.tsx'
import { RateInput } from '../../../ui/schema-form/rate-input.tsx'
import type { BasePrice } from './base-price.ts'
import { BaseTableRows } from './base-table-rows.tsx'

/** The figures of a base price, by its form. */
export function BasePriceFields({
  price,
  currency,
  tiers,
  onChange,
}: {
  price: BasePrice
  currency: string
  tiers: readonly { key: string; title: string }[]
  onChange: (price: BasePrice) => void
}) {
  const { t } = useLingui()
  switch (price.form) {
    case 'flat':
      return (
        <AmountInput
          label={t`Amount per asset and year`}
          currency={currency}
          amountMinor={price.amountMinor}
          required
          onChange={(amountMinor) => onChange({ ...price, amountMinor: amountMinor ?? 0 })}
        />
      )
    case 'percent-of-purchase-price':
      return (
        <DecimalInput
          label={t`Percent`}
          required
          value={price.percent}
          onChange={(percent) => onChange({ ...price, percent: percent ?? '0' })}
        />
      )
    case 'ratio-to-tier':
      return (
        <Group grow align="flex-start">
          <Select
            label={t`Tier`}
            allowDeselect={false}
            value={price.tier}
            data={tiers.map((tier) => ({ value: tier.key, label: tier.title }))}
            onChange={(tier) => onChange({ ...price, tier: tier ?? price.tier })}
          />
          <DecimalInput
            label={t`Ratio`}
            required
            value={price.ratio}
            onChange={(ratio) => onChange({ ...price, ratio: ratio ?? '1' })}
          />
        </Group>
      )
    case 'table':
      return <BaseTableRows table={price} currency={currency} onChange={onChange} />
    case 'meter':
      return (
        <>
          <TextInput
            label={t`Meter (fact)`}
            required
            value={price.meter}
            onChange={(event) => onChange({ ...price, meter: event.currentTarget.value })}
          />
          <AmountInput
            label={t`Minimum per year`}
            currency={currency}
            amountMinor={price.minimumMinor}
            required
            onChange={(minimumMinor) => onChange({ ...price, minimumMinor: minimumMinor ?? 0 })}
          />
          <NumberInput
            label={t`Units included`}
            min={0}
            allowDecimal={false}
            value={price.includedUnits}
            onChange={(includedUnits) => onChange({ ...price, includedUnits: Number(includedUnits) })}
          />
          <RateInput
            label={t`Price per further unit`}
            currency={currency}
            required
            minorText={price.ratePerUnit}
            onChange={(ratePerUnit) => onChange({ ...price, ratePerUnit: ratePerUnit ?? '0' })}
          />
          <Checkbox
            label={t`Units are pooled over the assets`}
            checked={price.pooled}
            onChange={(event) => onChange({ ...price, pooled: event.currentTarget.checked })}
          />
        </>
      )
  }
}
