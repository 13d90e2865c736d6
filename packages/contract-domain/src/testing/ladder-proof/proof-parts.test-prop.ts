import { expect, test } from 'vitest'
import { betweenCorners } from './between-corners.ts'
import { everyCompletion } from './every-completion.ts'
import { forgedCertificates } from './forged-certificates.ts'
import { leastRepairs } from './least-repairs.ts'
import { Tally, type ProofPart } from './proof-part.ts'

/** A few of the catalogs that `npm run ladder-proof` tries by the hundred. */
function tryFew(part: ProofPart, catalogs: number): Tally {
  const tally = new Tally()
  for (let number = 1; number <= catalogs; number += 1) {
    const { seen, faults } = part.tryCatalog(number)
    expect(faults, `${part.name}, catalog ${number}`).toEqual([])
    tally.add(seen)
  }
  return tally
}

test('certificates are accepted, and refused once forged in one place', { timeout: 60_000 }, () => {
  const tally = tryFew(forgedCertificates, 30)
  expect(tally.missing(forgedCertificates.mustSee)).toEqual([])
})

test('a repair mends what one minor unit less does not', { timeout: 60_000 }, () => {
  const tally = tryFew(leastRepairs, 6)
  expect(tally.missing(['raise', 'cut', 'forbid', 'give'])).toEqual([])
})

// Of both, a larger combination is the cheapest in one context and one within it in a later one.
test.each([96, 190])(
  'no combination is forbidden that another one closes (repairs, catalog %i)',
  (number) => {
    expect(leastRepairs.tryCatalog(number).faults).toEqual([])
  },
)

test('no undercut at inner points or beside steps that the corners missed', { timeout: 60_000 }, () => {
  const tally = tryFew(betweenCorners(50), 8)
  expect(tally.missing(['no undercut at any corner', 'tables', 'minimums'])).toEqual([])
})

test(
  'a verdict on unknown cover is that of every completion of finite dimensions',
  { timeout: 60_000 },
  () => {
    const tally = tryFew(everyCompletion(40), 20)
    expect(tally.missing(['no undercut in any completion', 'unknown: completions differ'])).toEqual([])
  },
)

test(
  'a quantity that the upper tier gives at the least is a row of a certificate (completions, catalog 179)',
  { timeout: 60_000 },
  () => {
    expect(everyCompletion(400).tryCatalog(179).faults).toEqual([])
  },
)
