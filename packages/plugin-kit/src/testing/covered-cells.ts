import type { Cell, Coverage } from '@aftercare/contract-domain/cover'
import type { PriceDecision } from '@aftercare/contract-domain/pricing'
import type { PluginCase } from './plugin-case.ts'

type Expected = NonNullable<PluginCase['coverage']>

/** The cells of the final cover that a case names, written as the case writes them. */
export function coveredCells(decision: PriceDecision, names: readonly string[]): Expected {
  const cover = finalCover(decision)
  return Object.fromEntries(names.map((name) => [name, written(cellNamed(cover, name))]))
}

export function finalCover(decision: PriceDecision): Coverage {
  return decision.lines[0]?.groups[0]?.cover.final ?? {}
}

function cellNamed(cover: Coverage, name: string): Cell | undefined {
  const [dimension = '', ...key] = name.split('/')
  return cover[dimension]?.[key.length === 0 ? '*' : key.join('/')]
}

function written(cell: Cell | undefined): Expected[string] {
  if (cell === undefined) throw new Error('The case names a cell that the cover doesn’t have.')
  if (cell.state === 'known' || cell.state === 'at-least') return cell.value
  return cell.state === 'unknown' ? 'unknown' : 'none'
}
