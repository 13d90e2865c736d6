import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Code, Paper, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../../ui/format.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { Contract } from './contract.graphql.ts'

/** Who signed what and when, under which catalog, plugins and fingerprint. */
export function ContractRecord({ contract }: { contract: Contract }) {
  const { t } = useLingui()
  const { terms } = contract
  const discount = terms.negotiatedDiscount
  return (
    <Paper withBorder p="md">
      <Table>
        <Table.Tbody>
          <RecordRow title={t`Signed on`}>
            {formatDate(contract.signedOn)} ({formatInstant(contract.signedAt)})
          </RecordRow>
          <RecordRow title={t`Quote`}>
            <TextLink to="/quotes/$quoteId" params={{ quoteId: contract.quote.id }}>
              {contract.quote.number}
            </TextLink>
          </RecordRow>
          <RecordRow title={t`Catalog`}>
            {terms.catalogTitle} v{terms.catalogVersionNumber}
          </RecordRow>
          <RecordRow title={t`Price book`}>
            {terms.priceBookTitle}, {formatDate(terms.priceDate)}
          </RecordRow>
          {discount !== null && (
            <RecordRow title={t`Negotiated discount`}>
              {discount.reason}
              {discount.approvedBy !== null && ` · ${t`approved by ${discount.approvedBy}`}`}
            </RecordRow>
          )}
          <RecordRow title={t`Add-ons, as frozen`}>
            {terms.plugins.length === 0 && '–'}
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
  )
}

function RecordRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w="30%" fw={500} scope="row">
        {title}
      </Table.Th>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  )
}
