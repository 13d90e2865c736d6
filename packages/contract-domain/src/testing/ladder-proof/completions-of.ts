import type { CatalogVersion, ServiceTier } from '../../catalog/index.ts'
import type { Cell, CellValue, DimensionDefinition } from '../../cover/index.ts'
import type { SettledAddOn } from '../add-ons-by-settings.ts'
import type { Pick } from '../picking.ts'

/** A cell of a tier that isn't known, with everything that it may be. */
export interface OpenCell {
  readonly tier: string
  readonly dimension: string
  readonly mayBe: readonly Cell[]
}

/** The version with a few cells of finite dimensions unknown, and what they may be; every other cell is known. So many completions at the most. */
export function withOpenCells(
  version: CatalogVersion,
  { pick, most }: { readonly pick: Pick; readonly most: number },
): { readonly open: CatalogVersion; readonly cells: readonly OpenCell[] } {
  const finite = version.dimensions.flatMap((definition) => {
    const mayBe = everyCell(definition, version)
    return mayBe === null ? [] : [{ dimension: definition.id, mayBe }]
  })
  const cells: OpenCell[] = []
  let completions = 1
  for (let tries = 0; tries < 4 && finite.length > 0; tries += 1) {
    const found = finite[pick(finite.length)]
    const tier = pick(3) === 0 ? 'upper' : 'lower'
    if (found === undefined || cells.some((one) => one.tier === tier && one.dimension === found.dimension))
      continue
    if (completions * found.mayBe.length > most) continue
    completions *= found.mayBe.length
    cells.push({ tier, ...found })
  }
  const known = mapTiers(version, (tier) => ({
    ...tier,
    cover: Object.fromEntries(
      Object.entries(tier.cover).map(([dimension, value]) => [
        dimension,
        value['*']?.state === 'unknown' ? { '*': { state: 'none' } as const } : value,
      ]),
    ),
  }))
  const unknown = cells.map((cell) => ({ ...cell, cell: { state: 'unknown' } as const }))
  return { open: withCells(known, unknown), cells }
}

/** Every way to fill the open cells in. */
export function* completionsOf(
  version: CatalogVersion,
  cells: readonly OpenCell[],
): Generator<CatalogVersion> {
  const [first, ...rest] = cells
  if (first === undefined) {
    yield version
    return
  }
  for (const cell of first.mayBe) yield* completionsOf(withCells(version, [{ ...first, cell }]), rest)
}

function withCells(
  version: CatalogVersion,
  cells: readonly { readonly tier: string; readonly dimension: string; readonly cell: Cell }[],
): CatalogVersion {
  return mapTiers(version, (tier) => {
    const own = cells.filter((one) => one.tier === tier.id)
    const filled = own.map(({ dimension, cell }) => [dimension, { '*': cell }] as const)
    return { ...tier, cover: { ...tier.cover, ...Object.fromEntries(filled) } }
  })
}

function mapTiers(version: CatalogVersion, change: (tier: ServiceTier) => ServiceTier): CatalogVersion {
  return { ...version, tiers: version.tiers.map(change) }
}

/**
 * From none to best; null where there is no end of them. Of a quantity and of a limit every figure that can make a
 * difference: up to the most that this catalog could come to, and one beyond it.
 */
function everyCell(definition: DimensionDefinition, version: CatalogVersion): readonly Cell[] | null {
  const none: Cell = { state: 'none' }
  const known = (value: CellValue): Cell => ({ state: 'known', value })
  switch (definition.kind) {
    case 'level':
      return [none, ...definition.levels.map(({ id }) => known({ kind: 'level', level: id }))]
    case 'set': {
      const subsets = definition.universe.reduce<readonly (readonly string[])[]>(
        (all, { id }) => [...all, ...all.map((one) => [...one, id])],
        [[]],
      )
      return subsets.map((elements) => (elements.length === 0 ? none : known({ kind: 'set', elements })))
    }
    case 'quantity': {
      const most = definition.cap ?? mostOf(definition.id, version)
      const figures = Array.from({ length: most }, (_, at) => known({ kind: 'quantity', quantity: at + 1 }))
      const unlimited =
        definition.cap === undefined ? [known({ kind: 'quantity', quantity: 'unlimited' })] : []
      return [none, ...figures, ...unlimited]
    }
    case 'limit': {
      const figures = valuesOf(definition.id, version).flatMap((value) =>
        value.kind === 'limit' ? [value.limit] : [],
      )
      const scale = [...new Set([1, ...figures, 10_000])]
      return [none, ...scale.map((limit) => known({ kind: 'limit', limit }))]
    }
    default:
      return null
  }
}

/** One more than the greatest raise with all that could be added. */
function mostOf(id: string, version: CatalogVersion): number {
  const raised = valuesOf(id, version).flatMap((value) =>
    value.kind === 'quantity' && value.quantity !== 'unlimited' ? [value.quantity] : [],
  )
  const added = effectsIn(version).flatMap(({ add = [] }) =>
    add.flatMap(({ dimension, quantity }) => (dimension === id ? [quantity] : [])),
  )
  return Math.max(0, ...raised) + added.reduce((sum, quantity) => sum + quantity, 0) + 1
}

/** What tiers, add-ons, needs and excludes name of a dimension. */
function valuesOf(id: string, version: CatalogVersion): readonly CellValue[] {
  const ofTiers = version.tiers.flatMap(({ cover }) => {
    const cell = cover[id]?.['*']
    return cell?.state === 'known' ? [cell.value] : []
  })
  const given = effectsIn(version).flatMap(({ give = [] }) =>
    give.flatMap(({ dimension, value }) => (dimension === id ? [value] : [])),
  )
  const named = settledIn(version)
    .flatMap(({ needs = [], excludes = [] }) => [...needs, ...excludes])
    .flatMap((need) => ('dimension' in need && need.dimension === id ? [need.atLeast] : []))
  return [...ofTiers, ...given, ...named]
}

function settledIn({ addOns }: CatalogVersion): readonly SettledAddOn[] {
  return addOns.map(({ settings }): SettledAddOn => settings)
}

function effectsIn(version: CatalogVersion): readonly NonNullable<SettledAddOn['effect']>[] {
  return settledIn(version).flatMap(({ effect, effects = {} }) => [
    ...(effect ? [effect] : []),
    ...Object.values(effects),
  ])
}

/** Whether a cap, a need or an exclude by cover reads one of the cells: then more may stay unknown (domain §3). */
export function isReadElsewhere(version: CatalogVersion, cells: readonly OpenCell[]): boolean {
  const open = new Set(cells.map(({ dimension }) => dimension))
  const capped = version.dimensions.some(
    (definition) => definition.kind === 'quantity' && definition.cap !== undefined && open.has(definition.id),
  )
  return (
    capped ||
    settledIn(version).some(({ needs = [], excludes = [] }) =>
      [...needs, ...excludes].some((need) => 'dimension' in need && open.has(need.dimension)),
    )
  )
}
