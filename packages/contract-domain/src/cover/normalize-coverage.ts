import { canonicalJson } from '../text/index.ts'
import { normalCell } from './cell-order.ts'
import { faultsOfValue } from './check-value.ts'
import type { Cell, Coverage, DimensionValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { CoverageInvalid } from './errors.ts'
import type { EventImplications } from './event-implications.ts'
import { facetKeysOf } from './facet-keys.ts'
import { isKeyOf, keysFor, UNKNOWN } from './match-key.ts'
import { withPublishedDue } from './published-closing.ts'
import { valueOrderOf } from './value-order.ts'

const NO_IMPLICATIONS: EventImplications = []

/**
 * The total form of cover as a file writes it: a cell for every key of every dimension, in their order, wildcards
 * filled in (the more specific key wins), *unknown* where nothing is written, values in normal form, days due at the
 * published closing. Normalising twice changes nothing. Throws {@link CoverageInvalid} with the path of the first fault.
 */
export function normalizeCoverage(cover: Coverage, definitions: readonly DimensionDefinition[]): Coverage {
  const [first] = faultsOfCoverage(cover, definitions)
  if (first !== undefined) throw first
  const windows = definitions.filter(({ kind }) => kind === 'window')
  const published = { cover: totalOf(windows, cover, normalIn), definitions }
  // Days get their due minute before they are compared: which promise dominates depends on it.
  return totalOf(definitions, cover, (cell, place) =>
    normalIn(withPublishedDue(cell, place, published), place),
  )
}

/** Every fault of cover as written, in its order; empty when `normalizeCoverage` accepts it. */
export function faultsOfCoverage(
  cover: Coverage,
  definitions: readonly DimensionDefinition[],
): readonly CoverageInvalid[] {
  return Object.entries(cover).flatMap(([id, value]) => {
    const definition = definitions.find((candidate) => candidate.id === id)
    if (definition === undefined)
      return [new CoverageInvalid({ reason: 'dimension-unknown', path: [id], params: { dimension: id } })]
    const faults = Object.entries(value).flatMap(([written, cell]) => faultsOfCell(definition, written, cell))
    return faults.length === 0 ? ambiguities(definition, value) : faults
  })
}

function faultsOfCell(
  definition: DimensionDefinition,
  written: string,
  cell: Cell,
): readonly CoverageInvalid[] {
  const path = [definition.id, written]
  if (!isKeyOf(definition, written))
    return [new CoverageInvalid({ reason: 'facet-key-unknown', path, params: { key: written } })]
  if (!('value' in cell)) return []
  return faultsOfValue(definition, cell.value).map(
    (fault) => new CoverageInvalid({ ...fault, path: [...path, 'value', ...fault.path] }),
  )
}

/** Two keys as specific as each other (`misuse/*` and `*\/battery`) that give one cell two values. */
function ambiguities(definition: DimensionDefinition, value: DimensionValue): readonly CoverageInvalid[] {
  return facetKeysOf(definition).flatMap((facetKey) => {
    const keys = keysFor(definition, facetKey, value)
    if (keys.length < 2) return []
    const cells = keys.map((key) => canonicalJson(normalIn(value[key] ?? UNKNOWN, { definition })))
    if (cells.every((cell) => cell === cells[0])) return []
    const params = { key: facetKey, keys: keys.join(', ') }
    return [new CoverageInvalid({ reason: 'facet-key-ambiguous', path: [definition.id, facetKey], params })]
  })
}

type ChangeCell = (cell: Cell, place: { definition: DimensionDefinition; facetKey: string }) => Cell

function totalOf(definitions: readonly DimensionDefinition[], cover: Coverage, change: ChangeCell): Coverage {
  return Object.fromEntries(
    definitions.map((definition) => {
      const value = (Object.hasOwn(cover, definition.id) ? cover[definition.id] : undefined) ?? {}
      const cells = facetKeysOf(definition).map((facetKey): [string, Cell] => {
        const [written = ''] = keysFor(definition, facetKey, value)
        return [facetKey, change(value[written] ?? UNKNOWN, { definition, facetKey })]
      })
      return [definition.id, Object.fromEntries(cells)]
    }),
  )
}

function normalIn(cell: Cell, { definition }: { readonly definition: DimensionDefinition }): Cell {
  return normalCell(valueOrderOf(definition, NO_IMPLICATIONS), cell)
}
