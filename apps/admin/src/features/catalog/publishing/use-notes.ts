import { useState } from 'react'

/** What somebody has written on the way to publishing a draft. */
export interface Notes {
  /** Why each check is accepted, by its key. */
  readonly reasons: Readonly<Record<string, string>>
  /** Why it is published. */
  readonly reason: string
  /** Where it is published later: date and time as their field holds them. Null: at once. */
  readonly later: string | null
}

const nothing: Notes = { reasons: {}, reason: '', later: null }

/**
 * The notes of a draft, kept in this browser tab: who leaves to mend a cell, or is refused because somebody was
 * faster, finds them again.
 */
export function useNotes(draftId: string) {
  const [notes, setNotes] = useState(() => storedNotes(draftId))
  function change(changed: Partial<Notes>) {
    const next = { ...notes, ...changed }
    storeNotes(draftId, next)
    setNotes(next)
  }
  return { notes, change }
}

function storedNotes(draftId: string): Notes {
  const text = sessionStorage.getItem(keyOf(draftId))
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Notes>) }
}

function storeNotes(draftId: string, notes: Notes): void {
  try {
    sessionStorage.setItem(keyOf(draftId), JSON.stringify(notes))
  } catch {
    // No room: they live as long as the screen does.
  }
}

/** What was written for one draft holds for the one that takes its place. */
export function carryNotes(from: string, to: string): void {
  storeNotes(to, storedNotes(from))
}

export function forgetNotes(draftId: string): void {
  sessionStorage.removeItem(keyOf(draftId))
}

function keyOf(draftId: string): string {
  return `aftercare.publishing.${draftId}`
}
