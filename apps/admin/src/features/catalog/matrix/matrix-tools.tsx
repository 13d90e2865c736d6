import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, TextInput, Tooltip } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import type { DraftEdits } from '../use-draft-edits.ts'
import type { Grid } from './use-grid.ts'
import type { MatrixEditing } from './use-matrix-editing.ts'

/** Finding in the matrix: as typed, rows that hold it stay; Enter and F3 go from one place to the next. */
export function FindBox({
  box,
  find,
  grid,
  onFind,
  onStep,
}: {
  box: RefObject<HTMLInputElement | null>
  find: string
  grid: Grid
  onFind: (find: string) => void
  onStep: (step: 1 | -1) => void
}) {
  const { t } = useLingui()
  const at = grid.found.findIndex(
    ({ row, column }) => row === grid.active.row && column === grid.active.column,
  )
  const count = grid.found.length

  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') {
      onFind('')
      grid.focus()
    } else return
    event.preventDefault()
  }

  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        ref={box}
        type="search"
        aria-label={t`Find a row or a value`}
        placeholder={t`Find a row or a value`}
        value={find}
        w={210}
        rightSectionWidth={56}
        rightSection={
          find.trim() === '' ? null : (
            <span role="status" style={{ fontSize: 12 }}>
              {at < 0 ? count : t`${at + 1} of ${count}`}
            </span>
          )
        }
        onChange={(event) => onFind(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <Button.Group>
        <Button
          size="xs"
          variant="default"
          px={8}
          disabled={count === 0}
          aria-label={t`Previous`}
          onClick={() => onStep(-1)}
        >
          ‹
        </Button>
        <Button
          size="xs"
          variant="default"
          px={8}
          disabled={count === 0}
          aria-label={t`Next`}
          onClick={() => onStep(1)}
        >
          ›
        </Button>
      </Button.Group>
    </Group>
  )
}

/** What can be done with the selection, for the mouse; each has its key. */
export function EditTools({ edits, editing }: { edits: DraftEdits; editing: MatrixEditing }) {
  const { t } = useLingui()
  const { activeSlot } = editing
  const tools = [
    {
      label: t`Undo`,
      key: 'Ctrl+Z',
      hint: edits.undoable,
      off: edits.undoable === null,
      run: () => void editing.undo(),
    },
    {
      label: t`Redo`,
      key: 'Ctrl+Y',
      hint: edits.redoable,
      off: edits.redoable === null,
      run: () => void editing.redo(),
    },
    {
      label: t`Fill down`,
      key: 'Ctrl+D',
      hint: null,
      off: activeSlot === null,
      run: () => editing.fill('down'),
    },
    {
      label: t`Fill right`,
      key: 'Ctrl+R',
      hint: null,
      off: activeSlot === null,
      run: () => editing.fill('right'),
    },
    {
      label: t`Clear…`,
      key: t`Delete`,
      hint: null,
      off: activeSlot === null,
      run: () => editing.setDoing({ kind: 'clearing' }),
    },
    {
      label: t`Form…`,
      key: 'Shift+F2',
      hint: null,
      off: activeSlot === null,
      run: () => {
        if (activeSlot !== null) editing.openForm(activeSlot)
      },
    },
  ]
  return (
    <Group gap={4}>
      {tools.map(({ label, key, hint, off, run }) => (
        <Tooltip key={label} label={hint === null ? key : `${key} · ${hint}`} withArrow>
          <Button size="xs" variant="subtle" px={8} disabled={off} onClick={run}>
            {label}
          </Button>
        </Tooltip>
      ))}
      <Tooltip label="?" withArrow>
        <Button size="xs" variant="subtle" px={8} onClick={() => editing.setDoing({ kind: 'keys' })}>
          <Trans>Keyboard</Trans>
        </Button>
      </Tooltip>
    </Group>
  )
}
