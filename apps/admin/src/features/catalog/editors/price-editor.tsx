import { useLingui } from '@lingui/react/macro'
import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { RateInput } from '../../../ui/schema-form/rate-input.tsx'
import { blankBasePrice, type BasePrice } from './base-price.ts'
import { BasePriceFields } from './base-price-fields.tsx'
import { FormButtons } from './form-buttons.tsx'

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
  /** `cost` only when it was changed: who may not see costs must not erase them. */
  onSave: (saved: { price: BasePrice; cost?: string | null }) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [price, setPrice] = useState<BasePrice>(initial ?? { form: 'flat', amountMinor: 0 })
  const [cost, setCost] = useState(initialCost)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(cost === initialCost ? { price } : { price, cost })
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
            { value: 'table', label: t`table by a fact` },
            { value: 'meter', label: t`by use (meter)` },
          ]}
          onChange={(form) => setPrice(blankBasePrice(form ?? 'flat', tiers[0]?.key ?? ''))}
        />
        <BasePriceFields
          key={price.form}
          price={price}
          currency={currency}
          tiers={tiers}
          onChange={setPrice}
        />
        {price.form !== 'ratio-to-tier' && (
          <RateInput
            label={t`Our cost per asset and year`}
            description={t`Empty: unknown, and then the price floor is unknown too. Write 0 for none.`}
            currency={currency}
            minorText={cost}
            onChange={setCost}
          />
        )}
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
