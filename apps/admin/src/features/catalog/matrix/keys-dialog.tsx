import { useLingui } from '@lingui/react/macro'
import { Kbd, Modal, Table } from '@mantine/core'

/** The list of keys; opened by `?` and by a button. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const keys: readonly (readonly [string, string])[] = [
    ['↑ ↓ ← →', t`Move`],
    ['Ctrl+↑ ↓ ← →', t`To the edge`],
    [t`Home, End`, t`First and last tier`],
    [t`Ctrl+Home, Ctrl+End`, t`First and last cell`],
    [t`Page up, Page down`, t`Ten rows`],
    [t`Shift with any of these`, t`Select (or draw with the mouse)`],
    [t`Ctrl+A, Ctrl+Space, Shift+Space`, t`Select all, the column, the row`],
    [t`Enter, F2, or just type`, t`Edit the cell (or double-click)`],
    [t`Shift+F2`, t`Open the form of the cell, with its note`],
    [t`Enter, Tab (while typing)`, t`Keep and go down, right; with Shift up, left`],
    [t`Ctrl+Enter (while typing)`, t`Write into every selected cell`],
    [t`Escape`, t`Give up what is being typed`],
    [t`Delete`, t`Clear: unknown, or nothing promised`],
    ['Ctrl+C, Ctrl+V', t`Copy and paste, from and to a spreadsheet`],
    ['Ctrl+D, Ctrl+R', t`Fill down, fill right`],
    ['Ctrl+Z, Ctrl+Y', t`Undo, redo`],
    ['Ctrl+F, F3, Shift+F3', t`Find, next, previous`],
    [t`Space`, t`Fold or unfold the cases of a row`],
    [t`Enter (on a title)`, t`Edit the tier, open the add-on, fold the row`],
    ['Ctrl+K', t`Go to, and actions`],
    ['?', t`This list`],
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Keyboard`}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Table aria-label={t`Keyboard`}>
        <Table.Tbody>
          {keys.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={240}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
