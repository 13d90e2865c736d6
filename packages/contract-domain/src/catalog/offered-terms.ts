import { LONGEST_TERM_MONTHS } from '../time/index.ts'
import type { TermBounds } from './catalog-version.ts'

/** Every number of months the bounds sell, ascending, each once; none beyond a hundred years. */
export function offeredTerms(bounds: TermBounds): readonly number[] {
  if ('months' in bounds)
    return [...new Set(bounds.months)].filter(isLaidOut).sort((left, right) => left - right)
  const { minMonths, stepMonths } = bounds
  const maxMonths = Math.min(bounds.maxMonths, LONGEST_TERM_MONTHS)
  // A step of zero never arrives: the reader refuses it, a hand-made value sells the least term only.
  if (!(stepMonths > 0)) return minMonths <= maxMonths ? [minMonths] : []
  const count = Math.floor((maxMonths - minMonths) / stepMonths) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => minMonths + index * stepMonths)
}

/** Whether a term of so many months is sold: whole months, a hundred years at most, whatever the bounds say. */
export function offersTerm(bounds: TermBounds, months: number): boolean {
  if (!Number.isSafeInteger(months) || months < 1 || !isLaidOut(months)) return false
  if ('months' in bounds) return bounds.months.includes(months)
  const { minMonths, maxMonths, stepMonths } = bounds
  if (months < minMonths || months > maxMonths) return false
  return months === minMonths || (stepMonths > 0 && (months - minMonths) % stepMonths === 0)
}

function isLaidOut(months: number): boolean {
  return months <= LONGEST_TERM_MONTHS
}
