import type { LadderCertificate } from './certificate/certificate.ts'
import { checkCertificate } from './certificate/check-certificate.ts'
import type { ContextShelf } from './context-shelf.ts'
import type { PackageOffer } from './package-offer.ts'
import type { Answer } from './search/cheapest-selection.ts'

export interface CertifiedOf {
  readonly shelf: ContextShelf
  readonly tier: string
  readonly against: LadderCertificate['against']
  readonly atLeastMinor: number
  /** The package that costs just that; absent: nothing under the price was found. */
  readonly cheapest?: PackageOffer
  readonly forbidden?: readonly (readonly string[])[]
}

/** The certificate of a search, checked; null when the search gave up or the checker refuses what it says. */
export function certified({ tree, rows, setAside }: Answer, of: CertifiedOf): LadderCertificate | null {
  if (tree === null) return null
  const { shelf, tier, against, atLeastMinor, cheapest, forbidden = [] } = of
  const { version, context, bind, options } = shelf
  const certificate: LadderCertificate = {
    format: 1,
    tier,
    context,
    against,
    atLeastMinor,
    ...(cheapest !== undefined && {
      cheapest: cheapest.selection.map(({ addOn, option }) => ({ addOn, option })),
    }),
    options,
    setAside: setAside.map(({ addOn, option }) => ({ addOn, option })),
    rows,
    tree,
  }
  const pricerOf = (id: string) => shelf.pricer(id)
  const { accepted } = checkCertificate(version, certificate, { bind, options, forbidden, pricerOf })
  return accepted ? certificate : null
}
