import type { CapClash, WithdrawalClash } from './cover-clash.ts'
import type { DimensionValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { cellOf } from './match-key.ts'
import type { CellEffects } from './read-effects.ts'

/** Withdrawals of what another add-on touches; an add-on may replace what it withdraws itself. */
export function withdrawalClashes(
  definition: DimensionDefinition,
  cells: ReadonlyMap<string, CellEffects>,
): readonly WithdrawalClash[] {
  return [...cells].flatMap(([facetKey, { withdrawnBy, gives, adds }]) => {
    const touching = addOnsOf([
      ...withdrawnBy,
      ...gives.map(({ addOn }) => addOn),
      ...adds.map(({ addOn }) => addOn),
    ])
    return touching.flatMap((first, place) =>
      touching
        .slice(place + 1)
        .filter((second) => withdrawnBy.includes(first) || withdrawnBy.includes(second))
        .map((second): WithdrawalClash => {
          return { kind: 'withdrawal', dimension: definition.id, facetKey, addOns: [first, second] }
        }),
    )
  })
}

/** Cells whose quantity with the selection passes the cap; one raised from unknown passes it whatever it is. */
export function capClashes(
  definition: DimensionDefinition,
  cells: ReadonlyMap<string, CellEffects>,
  value: DimensionValue,
): readonly CapClash[] {
  const cap = definition.kind === 'quantity' ? definition.cap : undefined
  if (cap === undefined) return []
  return [...cells].flatMap(([facetKey, { gives, adds }]): CapClash[] => {
    const cell = cellOf(value, facetKey)
    const asked = 'value' in cell && cell.value.kind === 'quantity' ? cell.value.quantity : 0
    if (asked !== 'unlimited' && asked <= cap) return []
    const addOns = addOnsOf([...gives, ...adds].map(({ addOn }) => addOn))
    return [{ kind: 'cap', dimension: definition.id, facetKey, cap, asked, addOns }]
  })
}

function addOnsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
