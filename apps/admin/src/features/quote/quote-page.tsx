import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Grid, Paper, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IllustrativeNote } from '../../ui/illustrative-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useQuoteStatus } from '../../ui/quote-status.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { useCheckTitle } from './check-title.ts'
import { DecisionView } from './decision-view.tsx'
import { QuoteCommands } from './quote-commands.tsx'
import { QuoteHistory } from './quote-history.tsx'
import { QuoteQuery } from './quote.graphql.ts'
import { RepricedView } from './repriced-view.tsx'

const route = getRouteApi('/quotes/$quoteId')

/** One quote as stored: its state, what may be done now, and its explained price. Reading never prices again. */
export function QuotePage() {
  const { t } = useLingui()
  const words = useQuoteStatus()
  const checkTitle = useCheckTitle()
  const { quoteId } = route.useParams()
  const [{ data, fetching, error }, ask] = useQuery({
    query: QuoteQuery,
    variables: { id: quoteId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (error !== undefined) return <ErrorState error={error} onRetry={reload} />
  const quote = data?.quote
  if (quote == null || quote.id !== quoteId) {
    if (fetching) return <Loading />
    return (
      <EmptyPage title={t`No such quote`}>
        {t`Check the address, or look for it in the list of quotes.`}
      </EmptyPage>
    )
  }
  return (
    <Page
      title={quote.number}
      mark={<StatusBadge size="lg" status={quote.status} words={words} />}
      lead={
        <>
          <TextLink to="/accounts/$accountId" params={{ accountId: quote.account.id }}>
            {quote.account.name}
          </TextLink>
          {' · '}
          <TextLink to="/catalog-versions/$versionId" params={{ versionId: quote.catalogVersion.id }}>
            {quote.catalogVersion.title} v{quote.catalogVersion.number}
          </TextLink>
          {quote.catalogVersionSuperseded && ` (${t`a newer version is on sale; this quote keeps its own`})`}
        </>
      }
      actions={<QuoteCommands quote={quote} onDone={reload} />}
    >
      {quote.catalogVersion.illustrativePrices && <IllustrativeNote />}
      {quote.contract !== null && (
        <Alert color="teal" title={t`Signed`}>
          <TextLink to="/contracts/$contractId" params={{ contractId: quote.contract.id }}>
            <Trans>Contract {quote.contract.number}</Trans>
          </TextLink>
        </Alert>
      )}
      {quote.status === 'AWAITING_APPROVAL' && quote.neededFor.length > 0 && (
        <Alert color="yellow" title={t`Waits for approval`}>
          <Text size="sm">{quote.neededFor.map(checkTitle).join(', ')}</Text>
        </Alert>
      )}
      {(quote.stalePluginBuild || quote.repriced !== null) && <RepricedView quote={quote} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4, xl: 3 }}>
          <Paper withBorder p="md">
            <QuoteHistory quote={quote} />
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8, xl: 9 }}>
          <Paper withBorder p="md">
            <DecisionView decision={quote.decision} />
          </Paper>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
