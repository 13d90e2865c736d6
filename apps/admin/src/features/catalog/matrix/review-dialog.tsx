import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readEntries, type Entry } from './entries.ts'
import type { SlotContext } from './slot.ts'
import { useProblemTexts } from './text-problem.ts'

/**
 * What of a paste or a fill can't be read, cell by cell, with the cure; it can be mended here. All is written or
 * nothing.
 */
export function ReviewDialog({
  entries: given,
  context,
  onWrite,
  onClose,
}: {
  entries: readonly Entry[]
  context: SlotContext
  onWrite: (entries: readonly Entry[]) => void
  onClose: () => void
}) {
  const { t } = useLingui()
  const textsOf = useProblemTexts()
  const [entries, setEntries] = useState(given)
  // What was wrong at first stays in the list while it is mended.
  const [listed] = useState(() => readEntries(given, context).unread.map(({ at }) => at))
  const { changes, unread } = readEntries(entries, context)
  const problems = new Map(unread.map(({ at, problem }) => [at, textsOf(problem)]))
  const shown = listed.slice(0, 50)

  function mend(at: number, typed: string) {
    setEntries(entries.map((entry, place) => (place === at ? { ...entry, typed, content: null } : entry)))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Plural value={unread.length} one="# cell can’t be read" other="# cells can’t be read" />}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <Text size="sm">
          <Trans>
            Nothing is written yet. Mend the texts here, or close and paste again; an empty text leaves its
            cell as it is.
          </Trans>
        </Text>
        <Table.ScrollContainer minWidth={560} maxHeight={380}>
          <Table aria-label={t`Cells that can’t be read`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t`Row`}</Table.Th>
                <Table.Th scope="col">{t`Tier`}</Table.Th>
                <Table.Th scope="col">{t`Text`}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((at) => {
                const entry = entries[at]
                if (entry === undefined) return null
                const said = problems.get(at)
                return (
                  <Table.Tr key={at}>
                    <Table.Td>{entry.row === '' ? t`past the edge` : entry.row}</Table.Td>
                    <Table.Td>{entry.column === '' ? t`past the edge` : entry.column}</Table.Td>
                    <Table.Td>
                      <TextInput
                        aria-label={`${entry.row} — ${entry.column}`}
                        value={entry.typed}
                        error={said === undefined ? undefined : `${said.why} ${said.cure}`}
                        onChange={(event) => mend(at, event.currentTarget.value)}
                      />
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {listed.length > shown.length && (
          <Text size="xs" c="dimmed">
            <Trans>The first {shown.length} are shown.</Trans>
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button disabled={unread.length > 0} onClick={() => onWrite(entries)}>
            <Plural value={changes.length} one="Write # cell" other="Write # cells" />
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
