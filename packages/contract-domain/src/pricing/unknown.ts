import type { PriceLine } from './line.ts'

/** The sum of the lines' amounts, rates left out; null when one of them is unknown. */
export function sumOf(lines: readonly PriceLine[]): number | null {
  let total = 0
  for (const line of lines) {
    if (isRate(line)) continue
    if (line.amountMinor === null) return null
    total += line.amountMinor
  }
  return total
}

/** A rate is in no total: its amount is made at invoicing. */
export function isRate({ recurrence }: Pick<PriceLine, 'recurrence'>): boolean {
  return recurrence === 'per-unit' || recurrence === 'per-event'
}

/** Each fact that makes one of the lines unknown, once, in order of code unit. */
export function unknownFactsOf(lines: readonly PriceLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ unknownFacts }) => unknownFacts ?? []))].sort()
}

/** The optional members of a line that name facts; left out when there are none. */
export function factNotes(
  unknown: readonly string[],
  assumed: readonly string[],
): { readonly unknownFacts?: readonly string[]; readonly assumedFacts?: readonly string[] } {
  return {
    ...(unknown.length > 0 && { unknownFacts: unknown }),
    ...(assumed.length > 0 && { assumedFacts: assumed }),
  }
}
