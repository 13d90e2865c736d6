import { Trans, useLingui } from '@lingui/react/macro'
import { Text, Timeline } from '@mantine/core'
import { formatDate, formatInstant, formatMoney, formatPercent } from '../../ui/format.ts'
import type { StoredQuote } from './quote.graphql.ts'

/** What happened to a quote, who did it, and the discount that was negotiated. */
export function QuoteHistory({ quote }: { quote: StoredQuote }) {
  const { t } = useLingui()
  const steps: { title: string; text: string }[] = [
    { title: t`Drafted`, text: `${formatInstant(quote.createdAt)} · ${quote.createdBy}` },
  ]
  if (quote.submittedBy !== null) steps.push({ title: t`Submitted`, text: quote.submittedBy })
  if (quote.approval !== null) {
    const { at, by, reason } = quote.approval
    steps.push({ title: t`Approved`, text: `${formatInstant(at)} · ${by} · ${reason}` })
  }
  if (quote.offeredOn !== null) {
    const on = formatDate(quote.offeredOn)
    const until = quote.validUntil
    steps.push({ title: t`Offered`, text: until === null ? on : t`${on}, valid to ${formatDate(until)}` })
  }
  if (quote.acceptedOn !== null) steps.push({ title: t`Accepted`, text: formatDate(quote.acceptedOn) })
  if (quote.closedOn !== null)
    steps.push({ title: t`Closed`, text: `${formatDate(quote.closedOn)} ${quote.closeReason ?? ''}` })
  const discount = quote.negotiatedDiscount
  const given =
    discount?.amount == null ? formatPercent(discount?.percent ?? '0') : formatMoney(discount.amount)
  return (
    <>
      <Timeline active={steps.length - 1} bulletSize={16} lineWidth={2}>
        {steps.map((step) => (
          <Timeline.Item key={step.title} title={step.title}>
            <Text size="xs" c="dimmed">
              {step.text}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {discount !== null && (
        <Text size="sm" mt="md">
          <Trans>
            Negotiated discount {given}: {discount.reason}
          </Trans>
        </Text>
      )}
      {quote.promotionCodes.length > 0 && (
        <Text size="sm" mt="xs">
          <Trans>Promotions: {quote.promotionCodes.join(', ')}</Trans>
        </Text>
      )}
    </>
  )
}
