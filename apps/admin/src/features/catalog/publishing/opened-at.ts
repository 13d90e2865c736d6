import { pairKey } from '../ladder/pair-key.ts'
import type { LadderStart } from '../ladder/ladder-version.ts'
import type { EditTarget, Matrix } from '../matrix/matrix-types.ts'
import { placeOf, segmentsOf } from './place-of.ts'

/** How the page of a version stands when it is come to from a check. */
export interface OpenedAt {
  /** The form that is open. */
  readonly target: EditTarget | null
  /** What the matrix is searched for. */
  readonly find: string
  /** What of the ladder is open. */
  readonly ladder: LadderStart | null
}

const standardVerdicts = /^ladder\.(proved|undercut|overlap|inversion|incomparable|unknown|not-proven)$/

/** What the address of a version's page holds, to be opened where a check points: of a pair, with the reading. */
export function addressOf({ code, path }: { readonly code: string; readonly path: string }): string {
  if (placeOf(path).kind !== 'pair') return path
  const reading = standardVerdicts.test(code) ? 'standard' : code.slice(code.indexOf('.') + 1)
  return `${path}/${reading.toUpperCase().replaceAll('-', '_')}`
}

export function openedAt(address: string | undefined, matrix: Matrix): OpenedAt {
  const closed = { target: null, find: '', ladder: null }
  const path = address ?? ''
  const place = placeOf(path)
  switch (place.kind) {
    case 'pair': {
      const [, , , reading = 'STANDARD'] = segmentsOf(path)
      const tiers = { above: { key: place.above }, below: { key: place.below } }
      return { ...closed, ladder: { pair: pairKey({ ...tiers, reading }) } }
    }
    case 'asset':
      return { ...closed, ladder: { screen: 'assets' } }
    case 'cover':
      return place.dimension === null
        ? { ...closed, find: unknownText(matrix, place.tier) }
        : { ...closed, target: cellAt(matrix, path) }
    case 'price':
      return { ...closed, target: priceAt(matrix, path) }
    case 'tier': {
      const tier = tierOf(matrix, place.tier)
      return { ...closed, target: tier === undefined ? null : { kind: 'tier', tier } }
    }
    case 'add-on':
      return { ...closed, target: { kind: 'add-on', key: place.addOn } }
    case 'price-book':
    case 'elsewhere':
      return closed
  }
}

function tierOf(matrix: Matrix, key: string) {
  return matrix.tiers.find((tier) => tier.key === key)
}

function cellAt(matrix: Matrix, path: string): EditTarget | null {
  const [, tierKey = '', , dimension, facetKey] = segmentsOf(path)
  const tier = tierOf(matrix, tierKey)
  const row = matrix.dimensionRows.find((each) => each.dimension.key === dimension)
  const own = row?.cells.filter((each) => each.tierKey === tierKey) ?? []
  const cell = own.find((each) => each.facetKey === facetKey) ?? own[0]
  return tier === undefined || row === undefined || cell === undefined
    ? null
    : { kind: 'cell', row, tier, cell }
}

function priceAt(matrix: Matrix, path: string): EditTarget | null {
  const [, book, , tierKey = '', component] = segmentsOf(path)
  const tier = tierOf(matrix, tierKey)
  const row = matrix.priceRows.find((each) => each.priceBook.key === book && each.component === component)
  const cell = row?.cells.find((each) => each.tierKey === tierKey)
  return tier === undefined || row === undefined || cell === undefined
    ? null
    : { kind: 'price', row, tier, cell }
}

/** How the matrix words the unknown, in the page's language; empty where the tier has nothing unknown. */
function unknownText(matrix: Matrix, tierKey: string): string {
  const cells = matrix.dimensionRows.flatMap((row) => row.cells)
  return cells.find((cell) => cell.tierKey === tierKey && cell.state === 'UNKNOWN')?.text ?? ''
}
