import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { nouns, type Noun } from './nouns.ts'

/** An id that nothing in the catalog answers to. */
export function unknownReference(path: Path, noun: Noun, id: string): Fault {
  return { path, code: 'reference-unknown', params: { what: nouns[noun], id } }
}

/** One fault for each of the ids that is not among the known, at its index under the path. */
export function unknownAmong(
  ids: readonly string[],
  known: ReadonlySet<string>,
  { path, noun }: { readonly path: Path; readonly noun: Noun },
): readonly Fault[] {
  return ids.flatMap((id, index) => (known.has(id) ? [] : [unknownReference([...path, index], noun, id)]))
}

/** One fault for each name that stood in the list before. */
export function duplicates(
  names: readonly string[],
  { path, noun }: { readonly path: Path; readonly noun: Noun },
): readonly Fault[] {
  const seen = new Set<string>()
  return names.flatMap((id, index) => {
    if (seen.has(id))
      return [{ path: [...path, index], code: 'duplicate', params: { what: nouns[noun], id } } as const]
    seen.add(id)
    return []
  })
}

/** One fault for each figure that is not above the one before. */
export function notAscending(figures: readonly number[], path: Path): readonly Fault[] {
  return figures.flatMap((figure, index) => {
    const before = figures[index - 1]
    return before === undefined || before < figure
      ? []
      : [
          {
            path: [...path, index],
            code: 'not-ascending',
            params: { figure: String(figure), before: String(before) },
          } as const,
        ]
  })
}

/** `validTo` is the first day on which something no longer holds: after `validFrom`. */
export function emptyPeriod(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo?: string },
  path: Path,
): readonly Fault[] {
  if (validTo === undefined || validFrom < validTo) return []
  return [
    {
      path: [...path, 'validTo'],
      code: 'period-empty',
      params: { from: { date: validFrom }, to: { date: validTo } },
    },
  ]
}

export function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}
