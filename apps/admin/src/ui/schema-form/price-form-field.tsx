import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core'
import { AmountInput } from './amount-input.tsx'

/** A price as settings hold it (the kit's price forms). */
type PriceForm =
  | { form: 'flat'; amountMinor: number; cost?: string }
  | { form: 'percent-of'; of: string; percent: string; costPercent?: string }
  | { form: 'table'; by: string; rows: PriceFormRow[]; else?: PriceForm }
  | { form: 'per-unit'; unit: string; ratePerUnit: string; cost?: string }
type PriceFormRow = { is: string; price: PriceForm } | { from: number; price: PriceForm }

const blank: Record<PriceForm['form'], PriceForm> = {
  flat: { form: 'flat', amountMinor: 0 },
  'percent-of': { form: 'percent-of', of: 'base', percent: '10' },
  table: { form: 'table', by: 'fact:model', rows: [] },
  'per-unit': { form: 'per-unit', unit: 'unit', ratePerUnit: '0' },
}

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
  onChange: (value: unknown) => void
}) {
  const { t } = useLingui()
  const price = (typeof value === 'object' && value !== null ? value : blank.flat) as PriceForm
  const set = (next: PriceForm) => onChange(next)
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
          onChange={(form) => set(blank[(form ?? 'flat') as PriceForm['form']])}
        />
        {price.form === 'flat' && (
          <AmountInput
            label={t`Amount`}
            currency={currency}
            amountMinor={price.amountMinor}
            onChange={(amountMinor) => set({ ...price, amountMinor })}
          />
        )}
        {price.form === 'percent-of' && (
          <Group grow>
            <TextInput
              label={t`Percent`}
              value={price.percent}
              onChange={(event) => set({ ...price, percent: event.currentTarget.value.replace(',', '.') })}
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
              onChange={(of) => set({ ...price, of: of ?? 'base' })}
            />
          </Group>
        )}
        {price.form === 'per-unit' && (
          <Group grow>
            <TextInput
              label={t`Unit`}
              value={price.unit}
              onChange={(event) => set({ ...price, unit: event.currentTarget.value })}
            />
            <TextInput
              label={t`Minor units per unit`}
              value={price.ratePerUnit}
              onChange={(event) =>
                set({ ...price, ratePerUnit: event.currentTarget.value.replace(',', '.') })
              }
            />
          </Group>
        )}
        {price.form === 'table' && (
          <>
            <TextInput
              label={t`By (fact:… or option:…)`}
              value={price.by}
              onChange={(event) => set({ ...price, by: event.currentTarget.value })}
            />
            {price.rows.map((row, index) => {
              const replace = (next: PriceFormRow) =>
                set({ ...price, rows: price.rows.map((each, at) => (at === index ? next : each)) })
              return (
                <Fieldset key={index} legend={<Trans>Row {index + 1}</Trans>}>
                  <Stack gap="xs">
                    <TextInput
                      label={'from' in row ? t`From` : t`Is`}
                      value={'from' in row ? String(row.from) : row.is}
                      onChange={(event) =>
                        replace(
                          'from' in row
                            ? { ...row, from: Number(event.currentTarget.value) }
                            : { ...row, is: event.currentTarget.value },
                        )
                      }
                    />
                    <PriceFormField
                      label={t`Price`}
                      value={row.price}
                      currency={currency}
                      onChange={(next) => replace({ ...row, price: next as PriceForm })}
                    />
                    <Group justify="flex-end">
                      <Button
                        size="compact-xs"
                        color="red"
                        variant="subtle"
                        onClick={() => set({ ...price, rows: price.rows.filter((_, at) => at !== index) })}
                      >
                        <Trans>Remove</Trans>
                      </Button>
                    </Group>
                  </Stack>
                </Fieldset>
              )
            })}
            <Group>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() =>
                  set({
                    ...price,
                    rows: [...price.rows, { is: '', price: { form: 'flat', amountMinor: 0 } }],
                  })
                }
              >
                <Trans>Add a row for a value</Trans>
              </Button>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() =>
                  set({
                    ...price,
                    rows: [...price.rows, { from: 0, price: { form: 'flat', amountMinor: 0 } }],
                  })
                }
              >
                <Trans>Add a row from a number</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Fieldset>
  )
}
