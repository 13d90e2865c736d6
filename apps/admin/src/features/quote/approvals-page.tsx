import { Trans, useLingui } from '@lingui/react/macro'
import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ApprovalsQuery } from './quote-lists.graphql.ts'

/** What waits for this person's approval, oldest first, with the reason it needs one. */
export function ApprovalsPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: ApprovalsQuery, requestPolicy: 'cache-and-network' })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (data === undefined) return <Loading />
  return (
    <Page title={t`Approvals`} lead={t`Quotes whose discount or margin needs somebody with more authority.`}>
      {data.approvals.edges.length === 0 && (
        <EmptyState title={t`Nothing waits for you`}>
          <Trans>A quote comes here when a check says “approval needed” and your role may approve it.</Trans>
        </EmptyState>
      )}
      {data.approvals.edges.map(({ node }) => (
        <Card key={node.id} withBorder>
          <Stack gap={4}>
            <Group justify="space-between">
              <Title order={2} size="h5">
                <TextLink to="/quotes/$quoteId" params={{ quoteId: node.id }}>
                  {node.number}
                </TextLink>{' '}
                · {node.account.name}
              </Title>
              <MoneyText money={node.totals.net} bold />
            </Group>
            {node.decision.checks
              .filter((check) => check.outcome === 'APPROVAL_NEEDED')
              .map((check) => (
                <Text size="sm" key={`${check.code}${check.message}`}>
                  {check.message}
                </Text>
              ))}
            {node.negotiatedDiscount !== null && (
              <Text size="sm" c="dimmed">
                <Trans>
                  Reason given by {node.submittedBy ?? ''}: {node.negotiatedDiscount.reason}
                </Trans>
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </Page>
  )
}
