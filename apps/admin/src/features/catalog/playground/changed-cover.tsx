import { Trans } from '@lingui/react/macro'
import { Table, Text } from '@mantine/core'
import type { PlaygroundCase } from './playground.graphql.ts'

type CoverChange = PlaygroundCase['coverChanges'][number]

/** What the add-on changes of the cover: before and after, dimension by dimension; cases alike are told once. */
export function ChangedCover({ changes }: { changes: readonly CoverChange[] }) {
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>It changes nothing of the cover here.</Trans>
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%">
              <Trans>Dimension</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Without it</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>With it</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alikeChanges(changes).map(({ change, cases }) => (
            <Table.Tr key={`${change.dimensionKey} ${change.facetKey}`}>
              <Table.Th scope="row" fw={500}>
                {change.dimensionTitle}
                {cases.length > 0 && (
                  <Text size="xs" c="dimmed">
                    {cases.join(', ')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{change.before}</Table.Td>
              <Table.Td>
                {change.after}
                {change.interim !== null && (
                  <Text size="xs" c="orange.9">
                    <Trans>at first: {change.interim}</Trans>
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** Changes of a dimension that say the same, in one row. */
export function alikeChanges(changes: readonly CoverChange[]) {
  const groups = Map.groupBy(changes, ({ dimensionKey, before, after, interim }) =>
    JSON.stringify([dimensionKey, before, after, interim]),
  )
  return [...groups.values()].flatMap((alike) => {
    const [change] = alike
    if (change === undefined) return []
    return [{ change, cases: alike.map(({ facetTitle }) => facetTitle).filter((title) => title !== '') }]
  })
}
