import { Trans, useLingui } from '@lingui/react/macro'
import { Text, Title } from '@mantine/core'
import { formatDate } from '../../../ui/format.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import type { RenewalPrice } from './publishing.graphql.ts'
import { SignedMoney, SignedPercent } from './signed-money.tsx'

/** The steepest rises by customer: who should hear of it before the renewal does. */
export function WorstCases({ worst }: { worst: readonly RenewalPrice[] }) {
  const { t } = useLingui()
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        <Trans>Steepest rises</Trans>
      </Title>
      {worst.length === 0 ? (
        <Text size="sm">
          <Trans>No renewal becomes dearer.</Trans>
        </Text>
      ) : (
        <ListTable
          label={t`Steepest rises`}
          minWidth={640}
          rows={worst.map((price) => ({ ...price, id: price.contract.id }))}
          columns={[
            { title: t`Customer`, cell: (row) => row.accountName },
            {
              title: t`Contract`,
              whole: true,
              cell: (row) => (
                <TextLink to="/contracts/$contractId" params={{ contractId: row.contract.id }}>
                  {row.number}
                </TextLink>
              ),
            },
            { title: t`Renewal`, whole: true, cell: (row) => formatDate(row.renewsOn) },
            { title: t`Before`, right: true, whole: true, cell: (row) => <MoneyText money={row.before} /> },
            { title: t`After`, right: true, whole: true, cell: (row) => <MoneyText money={row.after} /> },
            { title: t`Difference`, right: true, whole: true, cell: (row) => <ChangeText price={row} /> },
          ]}
        />
      )}
    </div>
  )
}

function ChangeText({ price }: { price: RenewalPrice }) {
  if (price.difference === null) return <MoneyText money={null} />
  return (
    <>
      <SignedMoney money={price.difference} />
      {price.changePercent !== null && (
        <>
          {' '}
          (<SignedPercent percent={price.changePercent} />)
        </>
      )}
    </>
  )
}
