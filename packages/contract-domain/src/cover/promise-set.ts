import { canonicalJson } from '../text/index.ts'
import { byCodeUnit } from './decimal.ts'

/** Whether the left promise is at least as good as the right one in every attribute. */
export type Matches<Promised> = (left: Promised, right: Promised) => boolean

/** Each promise of the right is matched by one of the left: promises never mix (domain §3). */
export function matchesEach<Promised>(
  left: readonly Promised[],
  right: readonly Promised[],
  matches: Matches<Promised>,
): boolean {
  return right.every((promise) => left.some((candidate) => matches(candidate, promise)))
}

/**
 * The promises without those that another one matches, in canonical order; of two that match each other the first in
 * that order stays.
 */
export function undominated<Promised>(
  promises: readonly Promised[],
  matches: Matches<Promised>,
): readonly Promised[] {
  if (promises.length < 2) return promises
  const ordered = promises
    .map((promise) => ({ promise, text: canonicalJson(promise) }))
    .sort((a, b) => byCodeUnit(a.text, b.text))
    .map(({ promise }) => promise)
  return ordered.filter(
    (promise, place) =>
      !ordered.some(
        (other, otherPlace) => matches(other, promise) && (otherPlace < place || !matches(promise, other)),
      ),
  )
}
