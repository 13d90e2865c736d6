import type { LineSource, PriceLine, Stage } from './line.ts'

const STAGES: readonly Stage[] = [
  'base',
  'factor',
  'charge',
  'adjust',
  'commitment',
  'discount',
  'fleet',
  'negotiated',
  'surcharge',
]
const RANK = Object.fromEntries(STAGES.map((stage, rank) => [stage, rank])) as Readonly<Record<Stage, number>>

/** Source of the lines that no plugin gave. */
export const CORE = { kind: 'core' } as const

/** By code unit, as all strings of a decision are ordered: no locale, the same everywhere. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Stage, source (the core, then plugins), code, component, contract year. The sort must be stable: of equals the earlier stays first. */
export function byLineOrder(left: PriceLine, right: PriceLine): number {
  return (
    RANK[left.stage] - RANK[right.stage] ||
    bySource(left.source, right.source) ||
    byCodeUnit(left.code, right.code) ||
    byCodeUnit(left.component, right.component) ||
    (left.contractYear ?? -1) - (right.contractYear ?? -1)
  )
}

function bySource(left: LineSource, right: LineSource): number {
  if (left.kind === 'core') return right.kind === 'core' ? 0 : -1
  if (right.kind === 'core') return 1
  return byCodeUnit(left.id, right.id) || byCodeUnit(left.version, right.version)
}
