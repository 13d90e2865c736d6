import type { DomainError, Message, MessageParams } from '../../text/index.ts'
import type { ProblemCode } from '../messages/problem-code.ts'
import { pathWriter, type Path } from './path-text.ts'

/** One thing wrong with a catalog document: where, what, and what to do about it. */
export interface CatalogProblem {
  /** Members from the root, ids in place of indexes: `/tiers/gold/cover/core:arrival/*`. */
  readonly path: string
  /** Stable code, `catalog.…`, or of the concept that refused the value (`cover.…`). */
  readonly code: string
  readonly message: Message
  readonly cure: Message
}

/** A problem before its path is written; `refused` when another concept said it. */
export type Fault =
  | { readonly path: Path; readonly code: ProblemCode; readonly params?: MessageParams }
  | { readonly path: Path; readonly refused: Omit<CatalogProblem, 'path'> }

/** A refusal of another concept, as the fault it is here. */
export function faultOf(error: DomainError, path: Path): Fault {
  return { path, refused: { code: error.code, message: error.text, cure: error.cure ?? GENERAL_CURE } }
}

/** The faults of one document as problems, in their order. */
export function problemsOf(document: unknown, faults: readonly Fault[]): readonly CatalogProblem[] {
  const write = pathWriter(document)
  return faults.map((fault) => {
    const path = write(fault.path)
    if ('refused' in fault) {
      const { code, message, cure } = fault.refused
      return { path, code, message, cure }
    }
    const params = fault.params ?? {}
    const key = `catalog.${fault.code}` as const
    return { path, code: key, message: { key, params }, cure: { key: `${key}.cure`, params } }
  })
}

const GENERAL_CURE: Message = { key: 'catalog.value-refused.cure', params: {} }
