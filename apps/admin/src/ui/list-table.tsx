import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly title: string
  /** Figures stand on the right. */
  readonly right?: boolean
  /** Numbers, dates and states are read at a glance: never broken over two lines. */
  readonly whole?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** Rows of one kind of thing; scrolls sideways on a narrow screen rather than squeezing. */
export function ListTable<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  minWidth = 600,
}: {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  minWidth?: number
}) {
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} scope="col" {...(column.right === true ? { ta: 'right' } : {})}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              {columns.map((column) => (
                <Table.Td
                  key={column.title}
                  {...(column.right === true ? { ta: 'right' } : {})}
                  {...(column.whole === true ? { style: { whiteSpace: 'nowrap' } } : {})}
                >
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
