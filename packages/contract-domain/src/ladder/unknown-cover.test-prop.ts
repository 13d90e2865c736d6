import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import type { Cell } from '../cover/index.ts'
import { aRandomLadder, bindBySettings, picking, type Pick } from '../testing/index.ts'
import { casesToTry } from '../testing/cases-to-try.ts'
import { proveLadder } from './prove-ladder.ts'

/** Each cell of the two tiers made unknown, or a tenth of them. */
function withUnknowns(version: CatalogVersion, pick: Pick): CatalogVersion {
  return mapCells(version, (cell) => (pick(8) === 0 ? { state: 'unknown' } : cell))
}

/** Each unknown filled in: with nothing, or with what another tier has there. */
function filledIn(version: CatalogVersion, known: CatalogVersion, pick: Pick): CatalogVersion {
  return mapCells(version, (cell, dimension) => {
    if (cell.state !== 'unknown') return cell
    const other = known.tiers[pick(known.tiers.length)]?.cover[dimension]?.['*']
    return other === undefined || other.state === 'unknown' || pick(3) === 0 ? { state: 'none' } : other
  })
}

function mapCells(version: CatalogVersion, change: (cell: Cell, dimension: string) => Cell): CatalogVersion {
  const tiers = version.tiers.map((tier) => ({
    ...tier,
    cover: Object.fromEntries(
      Object.entries(tier.cover).map(([dimension, value]) => [
        dimension,
        Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, change(cell, dimension)])),
      ]),
    ),
  }))
  return { ...version, tiers }
}

const NO_UNDERCUT = new Set(['proved', 'overlap', 'incomparable'])

test('filling an unknown in never reverses a verdict given', { timeout: 60_000 }, () => {
  let given = 0
  const catalogs = casesToTry(60)
  for (let seed = 1; seed <= catalogs; seed += 1) {
    const pick = picking(seed * 7919)
    const { version, options } = aRandomLadder(pick, 1 + pick(6))
    const open = withUnknowns(version, pick)
    const prove = (one: CatalogVersion) =>
      proveLadder(one, { bind: bindBySettings(one), options, repairs: false }).verdicts
    const before = prove(open)
    const after = prove(filledIn(open, version, pick))
    for (const { verdict, context } of before) {
      const filled = after.find((one) => one.context.id === context.id)?.verdict
      if (verdict === 'undercut') expect(['undercut', 'inversion'], `seed ${seed}`).toContain(filled)
      if (NO_UNDERCUT.has(verdict))
        expect(NO_UNDERCUT.has(filled ?? ''), `seed ${seed}: ${verdict}, then ${filled}`).toBe(true)
      if (verdict !== 'unknown') given += 1
    }
  }
  expect(given).toBeGreaterThan(catalogs / 2)
})
