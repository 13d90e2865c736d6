import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Anchor, Badge, Button, Code, Group, List, Paper, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useClient, useQuery } from 'urql'
import { useContractStatus } from '../../ui/contract-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { CoverTable } from '../../ui/price/cover-table.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import { TotalsTable } from '../../ui/price/totals-table.tsx'
import { Waterfall } from '../../ui/price/waterfall.tsx'
import { ContractDocumentQuery, ContractQuery, type Contract } from './contract.graphql.ts'

const route = getRouteApi('/contracts/$contractId')

/** One signed contract: the frozen terms, nothing else. Every line says where it comes from. */
export function ContractPage() {
  const { t } = useLingui()
  const status = useContractStatus()
  const { contractId } = route.useParams()
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractQuery, variables: { id: contractId } })
  if (error !== undefined) return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const contract = data?.contract
  if (contract == null) return fetching ? <Loading rows={10} /> : <EmptyState title={t`No such contract`}>{t`Check the address, or look for it in the list of contracts.`}</EmptyState>
  const { terms } = contract
  return (
    <Page
      title={
        <Group gap="sm">
          {contract.number}
          <Badge size="lg" variant="light" color={status.colour(contract.status)}>
            {status.title(contract.status)}
          </Badge>
        </Group>
      }
      lead={
        <>
          <Anchor inherit renderRoot={(props) => <Link to="/accounts/$accountId" params={{ accountId: contract.account.id }} {...props} />}>
            {contract.account.name}
          </Anchor>
          {' · '}
          {t`covered from ${formatDate(contract.start)} to ${formatDate(contract.lastDay)} inclusive`}
        </>
      }
      actions={<DownloadTerms contract={contract} />}
    >
      {terms.illustrativePrices && (
        <Alert color="gray" variant="light">
          <Trans>The prices of this catalog are illustrative.</Trans>
        </Alert>
      )}
      <Tabs defaultValue="terms" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="terms">
            <Trans>What is promised</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="price">
            <Trans>Price</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="lines">
            <Trans>Line by line</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="record">
            <Trans>Record</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="terms" pt="md">
          <Stack>
            {terms.lines.map((line) => (
              <Paper key={line.lineKey} withBorder p="md">
                <Group justify="space-between">
                  <Title order={2} size="h4">
                    {line.tierTitle}
                  </Title>
                  <Text size="sm" c="dimmed">
                    {t`${line.termMonths} months, ${formatDate(line.start)} to ${formatDate(line.lastDay)}`}
                  </Text>
                </Group>
                {line.addOns.length > 0 && (
                  <Group gap={6} mt={6}>
                    {line.addOns.map((addOn) => (
                      <Badge key={addOn.key} variant="light">
                        {addOn.title} {addOn.version}
                      </Badge>
                    ))}
                  </Group>
                )}
                {line.groups.map((group) => (
                  <Stack key={group.assets.map((asset) => asset.assetId).join()} gap="xs" mt="md">
                    <Text size="sm" fw={500}>
                      {group.assets.map((asset) => `${asset.name} (${asset.serial})`).join(', ')}
                    </Text>
                    <CoverTable rows={group.cover.rows} />
                  </Stack>
                ))}
                {line.exclusions.length > 0 && (
                  <>
                    <Title order={3} size="h6" mt="md">
                      <Trans>Not covered</Trans>
                    </Title>
                    <List size="sm">
                      {line.exclusions.map((exclusion) => (
                        <List.Item key={exclusion.clause}>
                          {t`Clause ${exclusion.clause}`}: {exclusion.text}
                        </List.Item>
                      ))}
                    </List>
                  </>
                )}
              </Paper>
            ))}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="price" pt="md">
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <Paper withBorder p="md" miw={320}>
              <TotalsTable totals={terms.totals} />
              <Title order={2} size="h6" mt="md">
                {terms.paymentPlanTitle}
              </Title>
              <Table>
                <Table.Tbody>
                  {terms.instalments.map((instalment) => (
                    <Table.Tr key={instalment.number}>
                      <Table.Td>{instalment.number}</Table.Td>
                      <Table.Td>{formatDate(instalment.dueOn)}</Table.Td>
                      <Table.Td ta="right">
                        <MoneyText money={instalment.net} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Paper>
            <Paper withBorder p="md" miw={340}>
              <Waterfall steps={terms.waterfall} />
            </Paper>
          </Group>
        </Tabs.Panel>
        <Tabs.Panel value="lines" pt="md">
          <Stack>
            {terms.lines.map((line) =>
              line.groups.map((group) => (
                <Paper key={`${line.lineKey}${group.assets[0]?.assetId ?? ''}`} withBorder p="md">
                  <Title order={2} size="h5">
                    {line.tierTitle} × {group.assets.length}
                  </Title>
                  <PriceLinesTable caption={t`One asset, one year`} lines={group.yearLines} />
                  <PriceLinesTable caption={t`One asset, the whole term`} lines={group.termLines} />
                </Paper>
              )),
            )}
            {terms.quoteLines.length > 0 && <PriceLinesTable caption={t`The whole quote`} lines={terms.quoteLines} />}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="record" pt="md">
          <Paper withBorder p="md">
            <Table>
              <Table.Tbody>
                <RecordRow title={t`Signed on`}>{formatDate(contract.signedOn)}</RecordRow>
                <RecordRow title={t`Quote`}>
                  <Anchor size="sm" renderRoot={(props) => <Link to="/quotes/$quoteId" params={{ quoteId: contract.quote.id }} {...props} />}>
                    {contract.quote.number}
                  </Anchor>
                </RecordRow>
                <RecordRow title={t`Catalog`}>
                  {terms.catalogTitle} v{terms.catalogVersionNumber}
                </RecordRow>
                <RecordRow title={t`Price book`}>
                  {terms.priceBookTitle}, {formatDate(terms.priceDate)}
                </RecordRow>
                {terms.negotiatedDiscount !== null && (
                  <RecordRow title={t`Negotiated discount`}>
                    {terms.negotiatedDiscount.reason}
                    {terms.negotiatedDiscount.approvedBy !== null && ` · ${t`approved by ${terms.negotiatedDiscount.approvedBy}`}`}
                  </RecordRow>
                )}
                <RecordRow title={t`Add-ons, as frozen`}>
                  {terms.plugins.map((plugin) => (
                    <div key={plugin.key}>
                      {plugin.key}@{plugin.version} <Code>{plugin.hash.slice(0, 12)}</Code>
                    </div>
                  ))}
                </RecordRow>
                <RecordRow title={t`Fingerprint (SHA-256)`}>
                  <Code style={{ wordBreak: 'break-all' }}>{contract.termsHash}</Code>{' '}
                  <Badge variant="light" color={contract.verified ? 'teal' : 'red'}>
                    {contract.verified ? <Trans>verified</Trans> : <Trans>does not match</Trans>}
                  </Badge>
                </RecordRow>
              </Table.Tbody>
            </Table>
          </Paper>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function RecordRow({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w="30%" fw={500}>
        {title}
      </Table.Th>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  )
}

/** The frozen terms as the canonical JSON document that was hashed. */
function DownloadTerms({ contract }: { contract: Contract }) {
  const client = useClient()
  async function download() {
    const { data } = await client.query(ContractDocumentQuery, { id: contract.id })
    if (data?.contract == null) return
    const url = URL.createObjectURL(new Blob([JSON.stringify(data.contract.terms.document)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${contract.number}.json`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button variant="default" onClick={() => void download()}>
      <Trans>Download the terms</Trans>
    </Button>
  )
}
