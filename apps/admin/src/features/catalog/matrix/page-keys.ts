import type { MatrixEditing } from './use-matrix-editing.ts'

interface Keyed {
  readonly editing: MatrixEditing
  readonly onStep: (step: 1 | -1) => void
}

/** Keys that hold wherever on the page the focus is, but not while something is typed or a dialog asks. */
export function pageKeyDown(event: KeyboardEvent, { editing, onStep }: Keyed): void {
  const { target, key, shiftKey: shift } = event
  const elsewhere = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'
  const typing = target instanceof Element && target.closest(elsewhere) !== null
  if (event.defaultPrevented || (typing && key !== 'F3')) return
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  const letter = key.toLowerCase()
  if (key === 'F3') onStep(shift ? -1 : 1)
  else if (command && letter === 'z') void (shift ? editing.redo() : editing.undo())
  else if (command && letter === 'y') void editing.redo()
  else if (key === '?' && !command) editing.setDoing({ kind: 'keys' })
  else return
  event.preventDefault()
}
