import { Trans } from '@lingui/react/macro'
import { Loader, Text } from '@mantine/core'
import { useQuery } from 'urql'
import { currentLocale } from '../../../locale.ts'
import { formatMoney } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import type { Money } from '../../../ui/price/price.graphql.ts'
import { ExamplePriceQuery, type ExampleAnswer } from './examples.graphql.ts'
import type { Example } from './pinned-examples.ts'

/**
 * What the server says the example costs on the draft, and how that differs from what is sold. Given another `key`
 * with each revision, it never shows the price of an earlier one.
 */
export function ExamplePrice({
  example,
  country,
  draftId,
  publishedId,
  outdated,
}: {
  example: Example
  country: string
  draftId: string
  publishedId: string | null
  /** The draft is being changed: whatever was answered is of before. */
  outdated: boolean
}) {
  const input = {
    lines: [
      {
        tier: example.tier,
        termMonths: example.termMonths,
        start: new Date().toISOString().slice(0, 10),
        addOns: example.addOns.map((key) => ({ key })),
        assets: [{ referenceAsset: { key: example.asset, country } }],
      },
    ],
  }
  const [drafted] = useQuery({
    query: ExamplePriceQuery,
    variables: { input: { ...input, catalogVersionId: draftId } },
    requestPolicy: 'network-only',
  })
  const [sold] = useQuery({
    query: ExamplePriceQuery,
    variables: { input: { ...input, catalogVersionId: publishedId ?? '' } },
    pause: publishedId === null,
  })
  if (outdated || drafted.fetching || drafted.stale) {
    return (
      <Text size="sm" c="dimmed" aria-busy>
        <Loader size={12} mr={6} aria-hidden />
        <Trans>calculating…</Trans>
      </Text>
    )
  }
  const answer = drafted.data?.priceDecision
  const said = worriesOf(answer)
  return (
    <>
      <Text size="lg" fw={650}>
        <MoneyText money={netOf(answer)} />
      </Text>
      <Difference now={netOf(answer)} before={netOf(sold.data?.priceDecision)} />
      {said.map((message) => (
        <Text key={message} size="xs" c="orange.9">
          {message}
        </Text>
      ))}
    </>
  )
}

function Difference({ now, before }: { now: Money | null; before: Money | null }) {
  if (now === null || before === null || now.currency !== before.currency) {
    return (
      <Text size="xs" c="dimmed">
        <Trans>No price to compare with in the version sold.</Trans>
      </Text>
    )
  }
  const amountMinor = now.amountMinor - before.amountMinor
  if (amountMinor === 0) {
    return (
      <Text size="xs" c="dimmed">
        <Trans>as in the version sold</Trans>
      </Text>
    )
  }
  const share = new Intl.NumberFormat(currentLocale(), {
    style: 'percent',
    signDisplay: 'always',
    maximumFractionDigits: 1,
  })
  const sign = amountMinor > 0 ? '+' : '−'
  const difference = `${sign}${formatMoney({ amountMinor: Math.abs(amountMinor), currency: now.currency })}`
  const percent = before.amountMinor === 0 ? '' : ` (${share.format(amountMinor / before.amountMinor)})`
  return (
    <Text size="xs" fw={600} c={amountMinor > 0 ? 'orange.9' : 'teal.9'}>
      <Trans>
        {difference}
        {percent} against the version sold
      </Trans>
    </Text>
  )
}

function netOf(answer: ExampleAnswer | undefined): Money | null {
  return answer?.__typename === 'PriceDecision' ? answer.totals.net : null
}

function worriesOf(answer: ExampleAnswer | undefined): readonly string[] {
  if (answer === undefined) return []
  if (answer.__typename !== 'PriceDecision') return 'message' in answer ? [answer.message] : []
  return [...new Set([...answer.refusals, ...answer.unknowns].map(({ message }) => message))]
}
