import type { CatalogEdit } from '../edit-catalog.ts'

/** One thing that was done to a draft, and what takes it back (null: nothing does). */
export interface Command {
  readonly label: string
  readonly edits: readonly CatalogEdit[]
  readonly inverse: readonly CatalogEdit[] | null
}

/**
 * What was done and taken back, newest last, and the draft's revision after it. It holds only while nobody else has
 * raised the revision in between.
 */
export interface UndoStack {
  readonly revision: number
  readonly done: readonly Command[]
  readonly undone: readonly Command[]
}

export function emptyStack(revision: number): UndoStack {
  return { revision, done: [], undone: [] }
}

/** Something new was done: what had been taken back can't be done again. */
export function afterDoing(stack: UndoStack, command: Command, revision: number): UndoStack {
  return { revision, done: [...stack.done, command], undone: [] }
}

export function afterUndoing(stack: UndoStack, revision: number): UndoStack {
  const command = stack.done.at(-1)
  if (command === undefined) return { ...stack, revision }
  return { revision, done: stack.done.slice(0, -1), undone: [...stack.undone, command] }
}

export function afterRedoing(stack: UndoStack, revision: number): UndoStack {
  const command = stack.undone.at(-1)
  if (command === undefined) return { ...stack, revision }
  return { revision, done: [...stack.done, command], undone: stack.undone.slice(0, -1) }
}

/** The newest command that nothing takes back is let go, so that those before it can be. */
export function withoutNewest(stack: UndoStack): UndoStack {
  return { ...stack, done: stack.done.slice(0, -1) }
}

const keyOf = (draftId: string) => `aftercare.undo.${draftId}`

/** The stack as this browser tab left it; null when there is none. */
export function storedStack(draftId: string): UndoStack | null {
  const text = sessionStorage.getItem(keyOf(draftId))
  return text === null ? null : (JSON.parse(text) as UndoStack)
}

/** Keeps the stack for a reload. When the browser's room is full, the oldest half goes first. */
export function storeStack(draftId: string, stack: UndoStack): void {
  try {
    sessionStorage.setItem(keyOf(draftId), JSON.stringify(stack))
  } catch {
    const half = Math.ceil(stack.done.length / 2)
    if (stack.done.length + stack.undone.length > 1)
      storeStack(draftId, { ...stack, done: stack.done.slice(half), undone: stack.undone.slice(-1) })
    else sessionStorage.removeItem(keyOf(draftId))
  }
}

export function forgetStack(draftId: string): void {
  sessionStorage.removeItem(keyOf(draftId))
}
