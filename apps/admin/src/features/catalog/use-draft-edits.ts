import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useClient, useMutation, useQuery } from 'urql'
import { inWords, refusedBy, type Refused } from '../../ui/refused.ts'
import type { CatalogDocument } from './catalog-document.ts'
import { EditCatalogDraftMutation } from './catalog-version.graphql.ts'
import type { CatalogEdit } from './edit-catalog.ts'
import { VersionDocumentQuery } from './editors/tier-editor.graphql.ts'
import { inverseEdits } from './matrix/inverse-edits.ts'
import {
  afterDoing,
  afterRedoing,
  afterUndoing,
  emptyStack,
  forgetStack,
  storedStack,
  storeStack,
  withoutNewest,
  type Command,
  type UndoStack,
} from './matrix/undo-stack.ts'

/** What is written: edits, or how they are made from the document as it stands. */
export type Edits = readonly CatalogEdit[] | ((document: CatalogDocument) => readonly CatalogEdit[])

/** What was done, in words; or why not. Null: there was nothing to do. */
export type Outcome = { readonly done: string } | { readonly refused: Refused } | null

export interface DraftEdits {
  /** The newest revision known here: the page may still be fetching it. */
  readonly revision: number
  readonly busy: boolean
  /** Somebody else changed the draft, and what was done before can no longer be taken back. */
  readonly overtaken: boolean
  /** What Undo would take back and Redo would do again, in words; null: nothing. */
  readonly undoable: string | null
  readonly redoable: string | null
  readonly apply: (edits: Edits, label: string) => Promise<Outcome>
  readonly undo: () => Promise<Outcome>
  readonly redo: () => Promise<Outcome>
}

interface Draft {
  readonly id: string
  readonly status: string
  readonly revision: number
}

/**
 * Everything that is done to a draft goes through here, one after the other: a batch of edits at the revision that
 * is known, all or none, with what takes it back kept for as long as nobody else changes the draft.
 */
export function useDraftEdits(version: Draft, mayEdit: boolean): DraftEdits {
  const { t } = useLingui()
  const client = useClient()
  const [, send] = useMutation(EditCatalogDraftMutation)
  const [waiting, setWaiting] = useState(0)
  const [kept, setKept] = useState(() => firstStack(version))
  const [held] = useQuery({
    query: VersionDocumentQuery,
    variables: { id: version.id },
    pause: version.status !== 'DRAFT' || !mayEdit,
    requestPolicy: 'cache-and-network',
  })
  const shown = whatHolds(kept, version, waiting > 0)
  if (shown !== kept) setKept(shown)

  // What is sent next goes by what was answered last, not by what was last drawn.
  const latest = useRef(shown.stack)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    latest.current = shown.stack
    if (shown.overtaken) forgetStack(version.id)
  }, [shown, version.id])

  async function documentNow(revision: number): Promise<CatalogDocument | null> {
    const known = held.data?.catalogVersion
    if (known?.revision === revision && known.id === version.id) return known.document as CatalogDocument
    const { data } = await client
      .query(VersionDocumentQuery, { id: version.id }, { requestPolicy: 'network-only' })
      .toPromise()
    const fetched = data?.catalogVersion
    return fetched?.revision === revision ? (fetched.document as CatalogDocument) : null
  }

  async function write(
    { label, edits }: Pick<Command, 'label' | 'edits'>,
    next: (stack: UndoStack, revision: number) => UndoStack,
  ): Promise<Outcome> {
    const stack = latest.current
    const { data, error } = await send({
      input: { draftId: version.id, expectedRevision: stack.revision, changes: [...edits] },
    })
    const answer = data?.editCatalogDraft
    if (answer?.__typename !== 'CatalogVersion') return { refused: refusedBy({ refusal: answer, error }) }
    keep(next(stack, answer.revision))
    return { done: label }
  }

  function keep(stack: UndoStack) {
    latest.current = stack
    storeStack(version.id, stack)
    setKept({ draftId: version.id, stack, overtaken: false })
  }

  function inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    setWaiting((count) => count + 1)
    const turn = queue.current.then(work).finally(() => setWaiting((count) => count - 1))
    queue.current = turn.catch(() => undefined)
    return turn
  }

  async function applyNow(edits: Edits, label: string): Promise<Outcome> {
    const document = await documentNow(latest.current.revision)
    if (typeof edits === 'function' && document === null)
      return {
        refused: inWords({
          message: t`The draft changed meanwhile.`,
          cure: t`Look at it again, then repeat your change.`,
        }),
      }
    const changes = typeof edits === 'function' ? edits(document as CatalogDocument) : edits
    if (changes.length === 0) return null
    const inverse = document === null ? null : inverseEdits(changes, document)
    const command = { label, edits: changes, inverse }
    return write(command, (stack, revision) => afterDoing(stack, command, revision))
  }

  async function undoNow(): Promise<Outcome> {
    const newest = latest.current.done.at(-1)
    if (newest === undefined) return null
    if (newest.inverse !== null) return write({ label: newest.label, edits: newest.inverse }, afterUndoing)
    keep(withoutNewest(latest.current))
    return {
      refused: inWords({
        message: t`“${newest.label}” can’t be taken back.`,
        cure: t`Write it again by hand. What was done before it can still be taken back.`,
      }),
    }
  }

  async function redoNow(): Promise<Outcome> {
    const newest = latest.current.undone.at(-1)
    return newest === undefined ? null : write(newest, afterRedoing)
  }

  return {
    revision: shown.stack.revision,
    busy: waiting > 0,
    overtaken: shown.overtaken,
    undoable: shown.stack.done.at(-1)?.label ?? null,
    redoable: shown.stack.undone.at(-1)?.label ?? null,
    apply: (edits, label) => inTurn(() => applyNow(edits, label)),
    undo: () => inTurn(undoNow),
    redo: () => inTurn(redoNow),
  }
}

interface Kept {
  readonly draftId: string
  readonly stack: UndoStack
  readonly overtaken: boolean
}

/** The stack for the version on screen: another draft has its own, a revision that is not ours empties it. */
function whatHolds(kept: Kept, version: Draft, busy: boolean): Kept {
  if (kept.draftId !== version.id) return firstStack(version)
  // Ours are in the stack before the page has fetched them, so a newer one is somebody else's.
  if (busy || version.revision <= kept.stack.revision) return kept
  return {
    draftId: version.id,
    stack: emptyStack(version.revision),
    overtaken: kept.stack.done.length + kept.stack.undone.length > 0,
  }
}

/** What this tab still knows of the draft; the page may lag behind it, but nobody else may have gone ahead. */
function firstStack({ id, revision, status }: Draft): Kept {
  const stored = status === 'DRAFT' ? storedStack(id) : null
  if (stored !== null && stored.revision >= revision) return { draftId: id, stack: stored, overtaken: false }
  const overtaken = stored !== null && stored.done.length + stored.undone.length > 0
  return { draftId: id, stack: emptyStack(revision), overtaken }
}
