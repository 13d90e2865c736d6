import type { FactDefinition } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { duplicates, notAscending, unknownReference } from './faults.ts'

type Row = { readonly is: string } | { readonly from: number }

/** Rows of a table by a fact: by value for texts, by threshold for figures, each once and in order. */
export function rowFaults(rows: readonly Row[], fact: FactDefinition, path: Path): readonly Fault[] {
  const numeric = fact.type === 'number' || fact.type === 'money'
  return [
    ...rows.flatMap((row, index) => {
      if (numeric === 'from' in row) return keyFaults(row, fact, [...path, index])
      return [
        {
          path: [...path, index],
          code: numeric ? 'row-by-value' : 'row-by-threshold',
          params: { fact: fact.title },
        } as const,
      ]
    }),
    ...(numeric
      ? notAscending(
          rows.flatMap((row) => ('from' in row ? [row.from] : [])),
          path,
        )
      : duplicates(
          rows.map((row) => ('is' in row ? row.is : String(row.from))),
          { path, noun: 'factKey' },
        )),
  ]
}

function keyFaults(row: Row, fact: FactDefinition, path: Path): readonly Fault[] {
  if (!('is' in row) || fact.keys === undefined || fact.keys.some(({ id }) => id === row.is)) return []
  return [unknownReference([...path, 'is'], 'factKey', row.is)]
}
