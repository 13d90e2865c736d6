import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Anchor, Badge, Group, Paper, Text, Timeline } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatDate, formatInstant } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { useQuoteStatus } from '../../ui/quote-status.ts'
import { DecisionView } from './decision-view.tsx'
import { QuoteCommands } from './quote-commands.tsx'
import { QuoteQuery, type StoredQuote } from './quote.graphql.ts'

const route = getRouteApi('/quotes/$quoteId')

/** One quote as stored: its state, what may be done now, and its explained price. Reading never prices again. */
export function QuotePage() {
  const { t } = useLingui()
  const status = useQuoteStatus()
  const { quoteId } = route.useParams()
  const [{ data, fetching, error }, ask] = useQuery({ query: QuoteQuery, variables: { id: quoteId }, requestPolicy: 'cache-and-network' })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (error !== undefined) return <ErrorState error={error} onRetry={reload} />
  const quote = data?.quote
  if (quote == null) return fetching ? <Loading /> : <EmptyState title={t`No such quote`}>{t`Check the address, or look for it in the list of quotes.`}</EmptyState>
  return (
    <Page
      title={
        <Group gap="sm">
          {quote.number}
          <Badge size="lg" variant="light" color={status.colour(quote.status)}>
            {status.title(quote.status)}
          </Badge>
        </Group>
      }
      lead={
        <>
          <Anchor inherit renderRoot={(props) => <Link to="/accounts/$accountId" params={{ accountId: quote.account.id }} {...props} />}>
            {quote.account.name}
          </Anchor>
          {' · '}
          <Anchor inherit renderRoot={(props) => <Link to="/catalog-versions/$versionId" params={{ versionId: quote.catalogVersion.id }} {...props} />}>
            {quote.catalogVersion.title} v{quote.catalogVersion.number}
          </Anchor>
          {quote.catalogVersionSuperseded && ` (${t`a newer version is on sale; this quote keeps its own`})`}
        </>
      }
      actions={<QuoteCommands quote={quote} onDone={reload} />}
    >
      {quote.catalogVersion.illustrativePrices && (
        <Alert color="gray" variant="light">
          <Trans>The prices of this catalog are illustrative.</Trans>
        </Alert>
      )}
      {quote.contract !== null && (
        <Alert color="teal" title={t`Signed`}>
          <Anchor renderRoot={(props) => <Link to="/contracts/$contractId" params={{ contractId: quote.contract?.id ?? '' }} {...props} />}>
            <Trans>Contract {quote.contract.number}</Trans>
          </Anchor>
        </Alert>
      )}
      {quote.stalePluginBuild && (
        <Alert color="orange" title={t`Priced under another build of its add-ons`}>
          <Trans>Price it again before offering.</Trans>{' '}
          {quote.repriced !== null && (
            <>
              <Trans>Before:</Trans> <MoneyText money={quote.repriced.before.totals.net} /> · <Trans>now:</Trans> <MoneyText money={quote.repriced.after.totals.net} /> · <Trans>difference:</Trans> <MoneyText money={quote.repriced.netDifference} />
            </>
          )}
        </Alert>
      )}
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Paper withBorder p="md" miw={300} maw={340}>
          <History quote={quote} />
        </Paper>
        <Paper withBorder p="md" miw={340} style={{ flexGrow: 3 }}>
          <DecisionView decision={quote.decision} />
        </Paper>
      </Group>
    </Page>
  )
}

function History({ quote }: { quote: StoredQuote }) {
  const { t } = useLingui()
  const steps: { title: string; text: string }[] = [{ title: t`Drafted`, text: `${formatInstant(quote.createdAt)} · ${quote.createdBy}` }]
  if (quote.submittedBy !== null) steps.push({ title: t`Submitted`, text: quote.submittedBy })
  if (quote.approval !== null) steps.push({ title: t`Approved`, text: `${formatInstant(quote.approval.at)} · ${quote.approval.by}: ${quote.approval.reason}` })
  if (quote.offeredOn !== null) steps.push({ title: t`Offered`, text: quote.validUntil === null ? formatDate(quote.offeredOn) : t`${formatDate(quote.offeredOn)}, valid to ${formatDate(quote.validUntil)}` })
  if (quote.acceptedOn !== null) steps.push({ title: t`Accepted`, text: formatDate(quote.acceptedOn) })
  if (quote.closedOn !== null) steps.push({ title: t`Closed`, text: `${formatDate(quote.closedOn)} ${quote.closeReason ?? ''}` })
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
      {quote.negotiatedDiscount !== null && (
        <Text size="sm" mt="md">
          <Trans>
            Negotiated discount {quote.negotiatedDiscount.percent ?? ''} %: {quote.negotiatedDiscount.reason}
          </Trans>
        </Text>
      )}
    </>
  )
}
