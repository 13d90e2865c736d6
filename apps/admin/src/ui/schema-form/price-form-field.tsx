import { useLingui } from '@lingui/react/macro'
import { Fieldset, Group, Select, Stack, TextInput } from '@mantine/core'
import { AmountInput } from './amount-input.tsx'
import { DecimalInput } from './decimal-input.tsx'
import { isRecord } from './json-schema.ts'
import { blankPrice, withFigure, type PriceForm } from './price-form.ts'
import { PriceTableRows } from './price-table-rows.tsx'
import { RateInput } from './rate-input.tsx'

/** Any price form, for any price field: flat, percent of a base, table by a fact or option, per unit. */
export function PriceFormField({
  label,
  value,
  currency,
  onChange,
}: {
  label: string
  value: unknown
  currency: string
  onChange: (value: PriceForm) => void
}) {
  const { t } = useLingui()
  const price = isRecord(value) ? (value as unknown as PriceForm) : blankPrice.flat
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <Select
          label={t`Price form`}
          allowDeselect={false}
          value={price.form}
          data={[
            { value: 'flat', label: t`fixed amount` },
            { value: 'percent-of', label: t`percent of…` },
            { value: 'table', label: t`table` },
            { value: 'per-unit', label: t`per unit` },
          ]}
          onChange={(form) => onChange(blankPrice[form ?? 'flat'])}
        />
        <FormFields key={price.form} price={price} currency={currency} onChange={onChange} />
      </Stack>
    </Fieldset>
  )
}

function FormFields({
  price,
  currency,
  onChange,
}: {
  price: PriceForm
  currency: string
  onChange: (price: PriceForm) => void
}) {
  const { t } = useLingui()
  const unknownCost = t`Empty: unknown, and then the price floor is unknown too. Write 0 for none.`
  switch (price.form) {
    case 'flat':
      return (
        <>
          <AmountInput
            label={t`Amount`}
            currency={currency}
            amountMinor={price.amountMinor}
            required
            onChange={(amountMinor) => onChange({ ...price, amountMinor: amountMinor ?? 0 })}
          />
          <RateInput
            label={t`Our cost`}
            description={unknownCost}
            currency={currency}
            minorText={price.cost ?? null}
            onChange={(cost) => onChange(withFigure(price, 'cost', cost))}
          />
        </>
      )
    case 'percent-of':
      return (
        <>
          <Group grow align="flex-start">
            <DecimalInput
              label={t`Percent`}
              required
              value={price.percent}
              onChange={(percent) => onChange({ ...price, percent: percent ?? '0' })}
            />
            <Select
              label={t`Of`}
              allowDeselect={false}
              value={price.of}
              data={[
                { value: 'base', label: t`base price` },
                { value: 'base-before-factors', label: t`base price before factors` },
                { value: 'purchase-price', label: t`purchase price` },
              ]}
              onChange={(of) => onChange({ ...price, of: of ?? 'base' })}
            />
          </Group>
          <DecimalInput
            label={t`Our cost (% of the same)`}
            description={unknownCost}
            value={price.costPercent ?? null}
            onChange={(percent) => onChange(withFigure(price, 'costPercent', percent))}
          />
        </>
      )
    case 'per-unit':
      return (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t`Unit`}
              required
              value={price.unit}
              onChange={(event) => onChange({ ...price, unit: event.currentTarget.value })}
            />
            <RateInput
              label={t`Price per unit`}
              currency={currency}
              required
              minorText={price.ratePerUnit}
              onChange={(rate) => onChange({ ...price, ratePerUnit: rate ?? '0' })}
            />
          </Group>
          <RateInput
            label={t`Our cost per unit`}
            description={unknownCost}
            currency={currency}
            minorText={price.cost ?? null}
            onChange={(cost) => onChange(withFigure(price, 'cost', cost))}
          />
        </>
      )
    case 'table':
      return (
        <PriceTableRows
          table={price}
          onChange={onChange}
          priceField={(row) => <PriceFormField {...row} currency={currency} />}
        />
      )
  }
}
