import { Trans, useLingui } from '@lingui/react/macro'
import { Group, MultiSelect, Paper, Select, Stack, TextInput, Title } from '@mantine/core'
import { formatPercent } from '../../ui/format.ts'
import type { BuilderState } from './builder-state.ts'
import type { SellableVersion } from './quote-choices.graphql.ts'

type PriceBook = SellableVersion['priceBooks'][number]

/** How it is paid, which promotions apply, and what was negotiated. */
export function PaymentFields({
  state,
  book,
  discountLacksReason,
  onChange,
}: {
  state: BuilderState
  book: PriceBook | undefined
  discountLacksReason: boolean
  onChange: (state: BuilderState) => void
}) {
  const { t } = useLingui()
  const planTitle = usePlanTitle()
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h5">
          <Trans>Payment and discounts</Trans>
        </Title>
        <Select
          label={t`Payment plan`}
          allowDeselect={false}
          value={state.paymentPlan ?? book?.paymentPlans[0]?.key ?? null}
          data={(book?.paymentPlans ?? []).map((plan) => ({ value: plan.key, label: planTitle(plan) }))}
          onChange={(paymentPlan) => onChange({ ...state, paymentPlan })}
        />
        {(book?.promotionCodes.length ?? 0) > 0 && (
          <MultiSelect
            label={t`Promotion codes`}
            placeholder={state.promotionCodes.length === 0 ? t`None` : ''}
            data={[...(book?.promotionCodes ?? [])]}
            value={[...state.promotionCodes]}
            onChange={(promotionCodes) => onChange({ ...state, promotionCodes })}
          />
        )}
        <Group grow align="flex-start">
          <TextInput
            label={t`Negotiated discount (%)`}
            inputMode="decimal"
            value={state.discount.percent}
            onChange={(event) =>
              onChange({ ...state, discount: { ...state.discount, percent: event.currentTarget.value } })
            }
          />
          <TextInput
            label={t`Reason`}
            required={state.discount.percent !== ''}
            error={discountLacksReason ? t`A discount needs a reason.` : undefined}
            value={state.discount.reason}
            onChange={(event) =>
              onChange({ ...state, discount: { ...state.discount, reason: event.currentTarget.value } })
            }
          />
        </Group>
      </Stack>
    </Paper>
  )
}

function usePlanTitle(): (plan: PriceBook['paymentPlans'][number]) => string {
  const { t } = useLingui()
  return (plan) => {
    const costs =
      Number(plan.surchargePercent) === 0 ? null : t`${formatPercent(plan.surchargePercent)} surcharge`
    const prepaid = plan.prepaid ? t`prepaid` : null
    return [plan.title, prepaid, costs].filter((part) => part !== null).join(' · ')
  }
}
