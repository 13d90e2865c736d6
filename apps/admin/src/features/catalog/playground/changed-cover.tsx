import { Trans } from '@lingui/react/macro'
import { Table, Text } from '@mantine/core'
import { alikeChanges, inOneBreath, type CoverChange } from './alike-changes.ts'

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
      <Table verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%">
              <Trans>Dimension</Trans>
            </Table.Th>
            <Table.Th w="35%">
              <Trans>Without it</Trans>
            </Table.Th>
            <Table.Th w="35%">
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
                    {inOneBreath(cases)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{change.before}</Table.Td>
              <Table.Td>
                {change.after}
                {change.interim !== null && (
                  <Text size="xs" c="var(--mantine-color-orange-light-color)">
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
