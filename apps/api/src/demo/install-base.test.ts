import { describe, expect, it } from 'vitest'
import { demoInstallBase } from './install-base.ts'

describe('the install base of the demo', () => {
  const base = demoInstallBase(120)
  const assets = base.flatMap((account) => account.sites.flatMap((site) => site.assets))

  it('is the same at every start', () => {
    expect(demoInstallBase(120)).toEqual(base)
  })

  it('has customers of all four catalogs, French and English in every trade but the lifts', () => {
    expect(new Set(base.map((account) => account.catalog))).toEqual(
      new Set(['it-hardware', 'lab-instruments', 'lifts-fr', 'packaging-machines']),
    )
    for (const catalog of ['it-hardware', 'lab-instruments', 'packaging-machines'])
      expect([
        catalog,
        new Set(base.filter((one) => one.catalog === catalog).map(({ language }) => language)),
      ]).toEqual([catalog, new Set(['en', 'fr'])])
    expect(new Set(base.map((account) => account.language))).toEqual(new Set(['en', 'fr']))
    expect(assets.length).toBeGreaterThan(300)
  })

  it('has no two accounts of one name and no two assets of one serial number', () => {
    expect(new Set(base.map((account) => account.name)).size).toBe(base.length)
    expect(new Set(assets.map((asset) => asset.serial)).size).toBe(assets.length)
  })

  it('leaves some facts unknown, as real install bases do', () => {
    expect(assets.some((asset) => asset.purchasePriceMinor === undefined)).toBe(true)
    expect(assets.some((asset) => asset.criticality === undefined)).toBe(true)
  })

  it('installs nothing before it was bought', () => {
    for (const asset of assets) expect(asset.installedOn > asset.purchasedOn).toBe(true)
  })
})
