import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { ErrorState } from './error-state.tsx'
import { ListTable, type Column } from './list-table.tsx'
import { Loading } from './loading.tsx'
import { Pager } from './pager.tsx'

/** One page of a connection as every list of the API answers it. */
export interface ConnectionPage<Row> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: Row }[]
}

/** A list with its states: loading, failed, empty (which teaches), rows with a pager. */
export function ConnectionList<Row extends { readonly id: string }>({
  label,
  page,
  error,
  columns,
  empty,
  isFirst,
  onPage,
  onRetry,
}: {
  label: string
  page: ConnectionPage<Row> | undefined
  error: CombinedError | undefined
  columns: readonly Column<Row>[]
  empty: ReactNode
  isFirst: boolean
  onPage: (after: string | undefined) => void
  onRetry: () => void
}) {
  if (error !== undefined) return <ErrorState error={error} onRetry={onRetry} />
  if (page === undefined) return <Loading />
  if (page.edges.length === 0) return empty
  return (
    <>
      <ListTable label={label} columns={columns} rows={page.edges.map((edge) => edge.node)} />
      <Pager
        total={page.totalCount}
        next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
        isFirst={isFirst}
        onPage={onPage}
      />
    </>
  )
}
