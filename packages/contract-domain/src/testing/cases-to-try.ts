import fc from 'fast-check'

/** What fast-check tries of a law when nobody says. */
const USUAL = 100

/**
 * How many catalogs a law is tried on: as many as usual, fewer in the proportion in which the run asks fast-check for
 * fewer (as for every mutant).
 */
export function casesToTry(usual: number): number {
  const asked = fc.readConfigureGlobal()?.numRuns ?? USUAL
  return Math.ceil((usual * Math.min(asked, USUAL)) / USUAL)
}
