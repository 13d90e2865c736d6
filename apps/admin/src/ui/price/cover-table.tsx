import { Trans } from '@lingui/react/macro'
import { Badge, Table, Text } from '@mantine/core'
import classes from './price.module.css'
import type { CoverRow } from './price.graphql.ts'

/**
 * What a selection or a contract promises, dimension by dimension; cells alike are shown once. What an add-on changed
 * carries the name it is sold by.
 */
export function CoverTable({
  rows,
  addOns,
}: {
  rows: readonly CoverRow[]
  addOns: readonly { readonly key: string; readonly title: string }[]
}) {
  const titleOf = (key: string) => addOns.find((addOn) => addOn.key === key)?.title ?? key
  return (
    <Table verticalSpacing={6}>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.dimension.key}>
            <Table.Th fw={500} w="36%">
              {row.dimension.title}
            </Table.Th>
            <Table.Td>
              {groupCells(row.cells).map((group) => (
                <div key={group.text}>
                  <span className={group.state === 'UNKNOWN' ? classes['unknown'] : undefined}>
                    {group.text}
                  </span>
                  {group.titles.length > 0 && (
                    <Text span size="xs" c="dimmed" ml={6}>
                      {group.titles.join(', ')}
                    </Text>
                  )}
                  {group.changedBy.map((addOn) => (
                    <Badge key={addOn} size="xs" variant="light" ml={6}>
                      {titleOf(addOn)}
                    </Badge>
                  ))}
                  {group.interimText !== null && (
                    <Text size="xs" c="orange.9">
                      <Trans>at first: {group.interimText}</Trans>
                    </Text>
                  )}
                </div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

type CoverCell = CoverRow['cells'][number]

/** Facet keys that promise the same are told in one breath; when all do, without naming them. */
function groupCells(cells: readonly CoverCell[]) {
  const groups = Map.groupBy(
    cells,
    (cell) => `${cell.state}|${cell.text}|${cell.interimText ?? ''}|${cell.changedBy.join()}`,
  )
  return [...groups.values()].flatMap((alike) => {
    const first = alike[0]
    if (first === undefined) return []
    return [{ ...first, titles: groups.size === 1 ? [] : alike.map((cell) => cell.facetTitle) }]
  })
}
