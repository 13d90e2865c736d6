import { NotSold, type FactValue } from '@aftercare/plugin-kit'

interface Zone {
  readonly upTo: number
  readonly withinMinutes: number
}

interface ReadsDistance {
  fact(id: string): FactValue | null
  readonly settings: { readonly zones: readonly Zone[]; readonly distance: string }
}

/** The zone that the asset lies in; null while its distance is unknown. Throws NotSold beyond the last zone. */
export function zoneOf(context: ReadsDistance): Zone | null {
  const { zones, distance: fact } = context.settings
  const distance = context.fact(fact)
  if (distance === null) return null
  const zone = zones.find(({ upTo }) => typeof distance === 'number' && distance <= upTo)
  if (zone !== undefined) return zone
  const said = typeof distance === 'object' ? distance.amountMinor : distance
  throw new NotSold({
    key: 'call-to-repair.beyond',
    params: { distance: said, farthest: zones.at(-1)?.upTo ?? 0 },
  })
}
