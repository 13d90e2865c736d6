import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useRef, useState, type ReactNode } from 'react'
import { usePageActions } from '../../../ui/page-actions.ts'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { useTryActions } from '../playground/use-try-actions.ts'
import type { DraftEdits } from '../use-draft-edits.ts'
import { ClearDialog } from './clear-dialog.tsx'
import { putOnClipboard, takeFromClipboard } from './clipboard.ts'
import { copied } from './entries.ts'
import { gridKeyDown } from './grid-keys.ts'
import { sizeOf } from './grid-moves.ts'
import { InPlaceEditor } from './in-place-editor.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { EditTools, FindBox } from './matrix-tools.tsx'
import type { EditTarget, Matrix } from './matrix-types.ts'
import { pageKeyDown } from './page-keys.ts'
import { ReviewDialog } from './review-dialog.tsx'
import { choicesOf, titleOf } from './slot.ts'
import { useGrid } from './use-grid.ts'
import { useMatrixEditing } from './use-matrix-editing.ts'

/**
 * The tier matrix with the habits of a spreadsheet. Without `edits` it is only read: finding, selecting and copying
 * stay. `tools`: what the page adds beside them.
 */
export function MatrixEditor({
  matrix,
  revision,
  startFind = '',
  edits,
  tools,
  onForm,
}: {
  matrix: Matrix
  revision: number
  /** What is searched for when the matrix comes up. */
  startFind?: string
  edits: DraftEdits | null
  tools?: ReactNode
  onForm: (target: EditTarget) => void
}) {
  const { t } = useLingui()
  const findBox = useRef<HTMLInputElement>(null)
  const [find, setFind] = useState(startFind)
  const grid = useGrid(matrix, find)
  const editing = useMatrixEditing({ grid, matrix, revision, edits, onForm })
  const { doing, context } = editing
  const mayEdit = edits !== null
  const tryActions = useTryActions(matrix.addOnRows)

  function step(by: 1 | -1) {
    const { found, active } = grid
    const at = found.findIndex(({ row, column }) => row === active.row && column === active.column)
    const next = found[at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length]
    // The box keeps the focus while it is being typed in.
    if (next !== undefined) grid.go(next, { quiet: document.activeElement === findBox.current })
  }

  usePageActions([
    { label: t`Find in the matrix`, keys: 'Ctrl+F', run: () => findBox.current?.focus() },
    { label: t`List of keys`, keys: '?', run: () => editing.setDoing({ kind: 'keys' }) },
    ...(mayEdit
      ? [
          { label: t`Undo`, keys: 'Ctrl+Z', run: () => void editing.undo() },
          { label: t`Redo`, keys: 'Ctrl+Y', run: () => void editing.redo() },
          { label: t`Fill down`, keys: 'Ctrl+D', run: () => editing.fill('down') },
          { label: t`Fill right`, keys: 'Ctrl+R', run: () => editing.fill('right') },
          { label: t`Clear…`, keys: t`Delete`, run: () => editing.setDoing({ kind: 'clearing' }) },
        ]
      : []),
    ...tryActions,
  ])
  useWindowEvent('keydown', (event) => pageKeyDown(event, { editing, onStep: step }))

  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end">
        <Group gap="sm">
          <FindBox box={findBox} find={find} grid={grid} onFind={setFind} onStep={step} />
          {edits !== null ? (
            <EditTools edits={edits} editing={editing} />
          ) : (
            <Button size="xs" variant="subtle" onClick={() => editing.setDoing({ kind: 'keys' })}>
              <Trans>Keyboard</Trans>
            </Button>
          )}
        </Group>
        {tools}
      </Group>
      {edits?.overtaken === true && (
        <Alert color="yellow" role="alert" title={t`Somebody else changed this draft`}>
          <Trans>
            What you did before can no longer be taken back. The matrix shows the draft as it is now.
          </Trans>
        </Alert>
      )}
      {editing.refused !== null && <RefusalAlert refused={editing.refused} />}
      <MatrixTable
        grid={grid}
        tiers={matrix.tiers}
        addOnCount={matrix.addOnRows.length}
        mayEdit={mayEdit}
        waiting={editing.waiting}
        editing={
          doing?.kind === 'typing'
            ? {
                at: doing.at,
                editor: (
                  <InPlaceEditor
                    label={titleOf(doing.slot)}
                    text={doing.text}
                    choices={choicesOf(doing.slot, context)}
                    onKeep={editing.keepTyped}
                    onGiveUp={editing.stop}
                  />
                ),
              }
            : null
        }
        onForm={mayEdit ? onForm : null}
        onOpen={editing.open}
        onKeyDown={(event) =>
          gridKeyDown(event, { grid, editing, mayEdit, onFind: () => findBox.current?.select() })
        }
        onCopy={(event) => {
          if (event.target instanceof HTMLInputElement || grid.range === null) return
          putOnClipboard(event, copied(editing.sheet, grid.range, context))
          event.preventDefault()
          const { rows, columns } = sizeOf(grid.range)
          editing.setMessage(t`Copied: ${rows} × ${columns} cells`)
        }}
        onPaste={(event) => {
          if (event.target instanceof HTMLInputElement || !mayEdit) return
          editing.paste(takeFromClipboard(event))
          event.preventDefault()
        }}
      />
      <Text size="xs" c="dimmed" role="status" mih={18}>
        {editing.message}
      </Text>
      <KeysDialog opened={doing?.kind === 'keys'} onClose={editing.stop} />
      <ClearDialog
        opened={doing?.kind === 'clearing'}
        count={editing.clearable}
        onClear={(state) => void editing.clear(state)}
        onClose={editing.stop}
      />
      {doing?.kind === 'reviewing' && (
        <ReviewDialog
          entries={doing.entries}
          context={context}
          onWrite={(entries) => {
            void editing.attempt(entries)
            grid.focus()
          }}
          onClose={editing.stop}
        />
      )}
    </Stack>
  )
}
