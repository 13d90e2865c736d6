/** Months a tier may be sold for, as the document holds them: a list, or bounds with a step. */
export type TermBounds =
  | { readonly months: readonly number[] }
  | { readonly minMonths: number; readonly maxMonths: number; readonly stepMonths: number }

export type TermsProblem = 'not-whole' | 'none' | 'upside-down'

/** What is wrong with terms, before they are sent. The server decides; this only spares a round trip. */
export function termsProblem(bounds: TermBounds): TermsProblem | null {
  const figures = 'months' in bounds ? bounds.months : [bounds.minMonths, bounds.maxMonths, bounds.stepMonths]
  if (figures.length === 0) return 'none'
  if (figures.some((figure) => !Number.isSafeInteger(figure) || figure < 1)) return 'not-whole'
  return 'months' in bounds || bounds.minMonths <= bounds.maxMonths ? null : 'upside-down'
}

/** The bounds without what else the document says of them (how they are known). */
export function onlyBounds(
  bounds: TermBounds,
): { months: number[] } | Exclude<TermBounds, { months: unknown }> {
  if ('months' in bounds) return { months: [...bounds.months] }
  const { minMonths, maxMonths, stepMonths } = bounds
  return { minMonths, maxMonths, stepMonths }
}
