import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { currentLocale } from '../../../locale.ts'
import type { Refused } from '../../../ui/refused.ts'
import type { DraftEdits, Outcome } from '../use-draft-edits.ts'
import type { TextProblem } from './cell-text/read.ts'
import { filled, pasted, readEntries, typedInto, type Clip, type Entry } from './entries.ts'
import type { Position } from './grid-moves.ts'
import { rowIdOf, slotAt } from './grid-rows.ts'
import type { Then } from './in-place-editor.tsx'
import type { EditTarget, Matrix } from './matrix-types.ts'
import {
  contentOf,
  isEditable,
  isTyped,
  readSlot,
  soleCell,
  textOf,
  titleOf,
  type Content,
  type Slot,
} from './slot.ts'
import { slotEdits, type SlotChange } from './slot-edits.ts'
import type { Grid } from './use-grid.ts'

/** What the matrix is doing beside showing its cells. */
export type Doing =
  | { readonly kind: 'typing'; readonly slot: Slot; readonly at: Position; readonly text: string }
  | { readonly kind: 'reviewing'; readonly entries: readonly Entry[] }
  | { readonly kind: 'clearing' }
  | { readonly kind: 'keys' }

interface Given {
  readonly grid: Grid
  readonly matrix: Matrix
  /** Of the version on screen. */
  readonly revision: number
  /** Null: the version can only be read. */
  readonly edits: DraftEdits | null
  readonly onForm: (target: EditTarget) => void
}

/** Everything that changes cells from the grid: typing, pasting, filling, clearing, undo and redo. */
export function useMatrixEditing({ grid, matrix, revision, edits, onForm }: Given) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [message, setMessage] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const context = { locale: currentLocale(), matrix }
  const sheet = { rows: grid.rows, tiers: matrix.tiers }
  const activeSlot = slotOf(grid.active)
  const unanswered = edits !== null && (edits.busy || edits.revision > revision)

  function slotOf({ row, column }: Position): Slot | null {
    const gridRow = grid.rows.find(({ id }) => id === row)
    const tier = matrix.tiers.find(({ key }) => key === column)
    return gridRow === undefined || tier === undefined ? null : slotAt(gridRow, tier)
  }

  function rangeSlots(): Slot[] {
    const { range } = grid
    if (range === null) return []
    return typedInto(sheet, range, '').flatMap(({ slot }) => slot ?? [])
  }

  function report(outcome: Outcome, said: (label: string) => string) {
    if (outcome !== null && 'refused' in outcome) {
      setRefused(outcome.refused)
      setMessage('')
      return
    }
    setRefused(null)
    setMessage(outcome === null ? t`Nothing to change.` : said(outcome.done))
  }

  async function write(changes: readonly SlotChange[]) {
    const [first] = changes
    if (edits === null || first === undefined) return setMessage(t`Nothing to change.`)
    const count = changes.length
    const label = count === 1 ? titleOf(first.slot) : t`${count} cells`
    setSent(new Set(changes.map(({ slot }) => `${rowIdOf(slot)} ${slot.tier.key}`)))
    setMessage(t`Saving…`)
    report(
      await edits.apply((document) => slotEdits(changes, document), label),
      (done) => t`Changed: ${done}`,
    )
  }

  /** All of it, or none: what can't be read is shown with its cure first. */
  async function attempt(entries: readonly Entry[]) {
    const { changes, unread } = readEntries(entries, context)
    if (unread.length > 0) return setDoing({ kind: 'reviewing', entries })
    setDoing(null)
    await write(changes)
  }

  function openForm(slot: Slot) {
    if (edits === null) return
    if (slot.kind === 'cell') onForm({ kind: 'cell', row: slot.row, tier: slot.tier, cell: slot.cell })
    else if (slot.kind === 'place') onForm({ kind: 'add-on', key: slot.row.addOn.key })
    else if (slot.kind === 'cases') grid.toggle(slot.row.dimension.key)
    else if (isEditable(slot)) onForm({ kind: 'price', row: slot.row, tier: slot.tier, cell: slot.cell })
    else setMessage(t`This cell can’t be changed here.`)
  }

  /** Edits in place where one text says the cell; unfolds cases that differ; else opens the form. */
  function open(slot: Slot, typed?: string) {
    const differs = slot.kind === 'cases' && soleCell(slot.cells) === null
    if (slot.kind === 'cases' && (edits === null || differs)) return grid.toggle(slot.row.dimension.key)
    if (edits === null) return
    if (!isEditable(slot)) return setMessage(t`This cell can’t be changed here.`)
    if (!isTyped(slot)) return openForm(slot)
    setRefused(null)
    const at = { row: rowIdOf(slot), column: slot.tier.key }
    setDoing({ kind: 'typing', slot, at, text: typed ?? textOf(slot, context) })
  }

  function keepTyped(text: string, then: Then, everywhere: boolean): TextProblem | null {
    if (doing?.kind !== 'typing') return null
    const leaving = then === 'leave'
    if (text.trim() === '') {
      // A blank says neither unknown nor nothing.
      setDoing(leaving ? null : { kind: 'clearing' })
      return null
    }
    const changes: SlotChange[] = []
    if (everywhere && grid.range !== null) {
      const read = readEntries(typedInto(sheet, grid.range, text), context)
      const [unread] = read.unread
      if (unread !== undefined) return unread.problem
      changes.push(...read.changes)
    } else {
      const read = readSlot(text, doing.slot, context)
      if (read !== null && 'problem' in read) {
        if (!leaving) return read.problem
        setDoing(null)
        setMessage(t`“${text}” could not be read and was not kept.`)
        return null
      }
      if (read !== null) changes.push({ slot: doing.slot, content: read.value })
    }
    setDoing(null)
    if (changes.length > 0) void write(changes)
    const keys = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' } as const
    if (then === 'stay') grid.focus()
    else if (then !== 'leave') grid.move({ key: keys[then], command: false }, false)
    return null
  }

  function fill(direction: 'down' | 'right') {
    if (edits === null || grid.range === null) return
    void attempt(filled(sheet, grid.range, { direction, context }))
  }

  function paste(clip: Clip) {
    if (edits === null || grid.range === null) return
    void attempt(pasted(sheet, grid.range, clip))
  }

  async function clear(state: 'unknown' | 'none') {
    setDoing(null)
    const content: Content = { kind: 'promise', promise: { state } }
    const changes = rangeSlots()
      .filter((slot) => slot.kind === 'cell' || slot.kind === 'cases')
      .filter((slot) => JSON.stringify(contentOf(slot)) !== JSON.stringify(content))
      .map((slot) => ({ slot, content }))
    grid.focus()
    await write(changes)
  }

  async function takeBack(which: 'undo' | 'redo') {
    if (edits === null || doing !== null) return
    setSent(new Set())
    const outcome = await (which === 'undo' ? edits.undo() : edits.redo())
    report(outcome, (done) => (which === 'undo' ? t`Taken back: ${done}` : t`Done again: ${done}`))
  }

  return {
    context,
    sheet,
    doing,
    message,
    refused,
    activeSlot,
    /** Cells whose new text the server has not said yet. */
    waiting: unanswered ? sent : new Set<string>(),
    /** What clearing would touch, and what of the selection it leaves alone. */
    clearable: rangeSlots().filter((slot) => slot.kind === 'cell' || slot.kind === 'cases').length,
    setDoing,
    setMessage,
    open,
    openForm,
    keepTyped,
    attempt,
    fill,
    paste,
    clear,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    stop: () => {
      setDoing(null)
      grid.focus()
    },
  }
}

export type MatrixEditing = ReturnType<typeof useMatrixEditing>
