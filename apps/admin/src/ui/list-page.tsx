import { useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CombinedError, UseQueryExecute } from 'urql'
import { ConnectionList, type ConnectionPage } from './connection-list.tsx'
import type { ListAddress } from './list-address.ts'
import type { Column } from './list-table.tsx'
import { Page } from './page.tsx'
import { SavedViews } from './saved-views.tsx'
import { SearchField } from './search-field.tsx'

/** A list that fills a screen: search, filters and views above it, all of them in the address. */
export function ListPage<Row extends { readonly id: string }>({
  title,
  lead,
  actions,
  address,
  searchFor,
  filters,
  page,
  error,
  ask,
  columns,
  empty,
}: {
  title: string
  lead: string
  actions?: ReactNode
  address: ListAddress
  /** What a search looks at, as the empty field says it. */
  searchFor: string
  filters: ReactNode
  page: ConnectionPage<Row> | undefined
  error: CombinedError | undefined
  ask: UseQueryExecute
  columns: readonly Column<Row>[]
  empty: ReactNode
}) {
  const { t } = useLingui()
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <>
          {actions}
          <SavedViews />
        </>
      }
    >
      <Group align="flex-end">
        <SearchField
          label={t`Search`}
          placeholder={searchFor}
          value={address.search.search}
          onSearch={(search) => address.type({ search })}
        />
        {filters}
      </Group>
      <ConnectionList
        label={title}
        page={page}
        error={error}
        isFirst={address.search.after === undefined}
        onPage={address.turn}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={empty}
        columns={columns}
      />
    </Page>
  )
}
