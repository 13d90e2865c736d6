import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Badge, Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useContractStatus } from '../../ui/contract-status.ts'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { IllustrativeNote } from '../../ui/illustrative-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ContractRecord } from './contract-record.tsx'
import { ContractQuery } from './contract.graphql.ts'
import { DownloadTerms } from './download-terms.tsx'
import { FrozenLines } from './frozen-lines.tsx'
import { FrozenPrice } from './frozen-price.tsx'
import { FrozenTerms } from './frozen-terms.tsx'
import { TermsDocument } from './terms-document.tsx'

const route = getRouteApi('/contracts/$contractId')
const tabs = ['terms', 'price', 'lines', 'record', 'document'] as const

/** One signed contract: the frozen terms, nothing else. Every line says where it comes from. */
export function ContractPage() {
  const { t } = useLingui()
  const words = useContractStatus()
  const { contractId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractQuery, variables: { id: contractId } })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const contract = data?.contract
  if (contract == null) {
    if (fetching) return <Loading rows={10} />
    return (
      <EmptyPage title={t`No such contract`}>
        {t`Check the address, or look for it in the list of contracts.`}
      </EmptyPage>
    )
  }
  const { terms } = contract
  const titles = {
    terms: t`What is promised`,
    price: t`Price`,
    lines: t`Line by line`,
    record: t`Record`,
    document: t`Document`,
  }
  return (
    <Page
      title={contract.number}
      mark={
        <>
          <StatusBadge size="lg" status={contract.status} words={words} />
          {contract.verified && (
            <Badge size="lg" variant="light" color="teal">
              <Trans>terms verified</Trans>
            </Badge>
          )}
        </>
      }
      lead={
        <>
          <TextLink to="/accounts/$accountId" params={{ accountId: contract.account.id }}>
            {contract.account.name}
          </TextLink>
          {' · '}
          {t`covered from ${formatDate(contract.start)} to ${formatDate(contract.lastDay)} inclusive`}
        </>
      }
      actions={<DownloadTerms contractId={contract.id} fileName={`${contract.number}.json`} />}
    >
      {!contract.verified && (
        <Alert color="red" role="alert" title={t`The stored terms do not match their fingerprint`}>
          <Trans>
            They were changed after signing, or damaged. Restore them from a backup before relying on them.
          </Trans>
        </Alert>
      )}
      {terms.illustrativePrices && <IllustrativeNote />}
      <Tabs
        value={tabs.find((each) => each === search.tab) ?? 'terms'}
        keepMounted={false}
        onChange={(tab) => void navigate({ search: { tab: tab ?? undefined }, replace: true })}
      >
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {titles[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="terms">
          <FrozenTerms terms={terms} />
        </Tabs.Panel>
        <Tabs.Panel value="price">
          <FrozenPrice terms={terms} />
        </Tabs.Panel>
        <Tabs.Panel value="lines">
          <FrozenLines terms={terms} />
        </Tabs.Panel>
        <Tabs.Panel value="record">
          <ContractRecord contract={contract} />
        </Tabs.Panel>
        <Tabs.Panel value="document">
          <TermsDocument contractId={contract.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
