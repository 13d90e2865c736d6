import { normalizeCoverage, type Cell, type Coverage } from '@aftercare/contract-domain/cover'
import type { PriceDecision } from '@aftercare/contract-domain/pricing'
import type { PluginCase } from './plugin-case.ts'

type Named = NonNullable<PluginCase['coverage']>

/** The cells of the final cover that a case names, and the case's own in the same normal form, to be compared. */
export function comparedCells(
  decision: PriceDecision,
  expected: Named,
): { readonly promised: Named; readonly written: Named } {
  const cover = finalCover(decision)
  const names = Object.keys(expected)
  return {
    promised: Object.fromEntries(names.map((name) => [name, said(cellNamed(cover, name))])),
    written: Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [name, said(normal(decision, name, value))]),
    ),
  }
}

export function finalCover(decision: PriceDecision): Coverage {
  return decision.lines[0]?.groups[0]?.cover.final ?? {}
}

function normal(decision: PriceDecision, name: string, value: Named[string]): Cell | undefined {
  if (typeof value === 'string') return { state: value }
  const [dimension, key] = placeOf(name)
  const dimensions = decision.lines[0]?.groups[0]?.cover.dimensions ?? []
  const definitions = dimensions.filter(({ id }) => id === dimension)
  return normalizeCoverage({ [dimension]: { [key]: { state: 'known', value } } }, definitions)[dimension]?.[
    key
  ]
}

function cellNamed(cover: Coverage, name: string): Cell | undefined {
  const [dimension, key] = placeOf(name)
  return cover[dimension]?.[key]
}

function placeOf(name: string): readonly [dimension: string, key: string] {
  const [dimension = '', ...key] = name.split('/')
  return [dimension, key.length === 0 ? '*' : key.join('/')]
}

function said(cell: Cell | undefined): Named[string] {
  if (cell === undefined) throw new Error('The case names a cell that the cover doesn’t have.')
  if (cell.state === 'known' || cell.state === 'at-least') return cell.value
  return cell.state === 'unknown' ? 'unknown' : 'none'
}
