import { findTier, type CatalogVersion } from '../../catalog/index.ts'
import type { BindAddOn } from '../../pricing/index.ts'
import { DomainError } from '../../text/index.ts'
import { demandsOf, meetsAll, type Demand } from '../demand.ts'
import type { LadderContext } from '../ladder-context.ts'
import { packagePricer, type PackagePricer } from '../package-offer.ts'
import { stableText } from '../stable-text.ts'
import { choiceKey, type Choice, type OptionCandidates } from '../selection.ts'
import type { LadderCertificate } from './certificate.ts'
import { CertificateRefused, refusedCheck, type CertificateCheck } from './certificate-refused.ts'
import { checkRow } from './check-rows.ts'
import { checkTree } from './check-tree.ts'
import { checkedTier, listedKey, type CheckedTier } from './checked-tier.ts'
import { leafPrices } from './scaled-prices.ts'

export interface CheckedWith {
  readonly bind: BindAddOn
  /** The options to try for each add-on, as the ladder was proved with. */
  readonly options?: OptionCandidates
  /** Add-ons that are not to be bought together (of a repair). */
  readonly forbidden?: readonly (readonly string[])[]
  /**
   * Pricers of the version's tiers in the certificate's context, for a host that has some: pricing is shared with the
   * product anyway. Absent: made anew.
   */
  readonly pricerOf?: (tier: string) => PackagePricer
}

/**
 * Whether a certificate holds for this version: its leaves cover all selections, and each is what it says. Reads the
 * catalog and the pipeline itself; knows nothing of how the certificate was found.
 */
export function checkCertificate(
  version: CatalogVersion,
  certificate: LadderCertificate,
  given: CheckedWith,
): CertificateCheck {
  try {
    check(version, certificate, given)
    return { accepted: true }
  } catch (error) {
    if (error instanceof CertificateRefused) return refusedCheck(error)
    // A figure or value that can't be read was not written by a proof.
    if (error instanceof DomainError) return refusedCheck(new CertificateRefused('unreadable', ''))
    throw error
  }
}

function check(version: CatalogVersion, certificate: LadderCertificate, given: CheckedWith): void {
  const { bind, options = NO_OPTIONS, forbidden = [] } = given
  const { context, format }: { readonly context: LadderContext; readonly format: number } = certificate
  if (format !== 1) throw new CertificateRefused('unreadable', 'format')
  if (!version.tiers.some(({ id }) => id === certificate.tier))
    throw new CertificateRefused('tier-unknown', 'tier')
  if (!Number.isSafeInteger(certificate.atLeastMinor))
    throw new CertificateRefused('unreadable', 'atLeastMinor')
  if (!isSame(options, certificate.options)) throw new CertificateRefused('options-differ', 'options')
  const pricerOf = (id: string): PackagePricer => {
    const own = given.pricerOf?.(id)
    const isOfContext = own?.version === version && isSame(own.context, context)
    return isOfContext ? own : packagePricer({ version, tier: findTier(version, id), context, bind })
  }
  const tier = checkedTier(pricerOf(certificate.tier), options, certificate.setAside)
  const { demands, price } = asked(certificate, tier.listed, pricerOf)
  const rows = certificate.rows.map((row, at) => checkRow(row, `rows/${at}`, { tier, demands }))
  checkClaim(certificate, { tier, demands, price })
  checkTree(certificate.tree, {
    tier,
    demands,
    rows,
    forbidden,
    atLeastMinor: certificate.atLeastMinor,
    prices: leafPrices(tier, certificate.tree),
  })
}

const NO_OPTIONS: OptionCandidates = {}

function isSame(left: object, right: object): boolean {
  return left === right || stableText(left) === stableText(right)
}

function asked(
  { against }: LadderCertificate,
  listed: readonly Choice[],
  pricerOf: (tier: string) => PackagePricer,
): { readonly demands: readonly Demand[]; readonly price: number | null } {
  if ('need' in against) return { demands: against.need, price: null }
  const pricer = pricerOf(against.tier)
  const compulsory = listed.filter(
    ({ addOn, option }) => option === 0 && pricer.tier.compulsoryAddOns?.includes(addOn) === true,
  )
  const { cover, priceMinor } = pricer.offer(compulsory)
  return { demands: demandsOf(cover, pricer.rules, against.leftOut), price: priceMinor }
}

interface Claim {
  readonly tier: CheckedTier
  readonly demands: readonly Demand[]
  readonly price: number | null
}

/** The price claimed is that of the cheapest selection, or no less than that of the tier it is proved against. */
function checkClaim({ cheapest, atLeastMinor }: LadderCertificate, { tier, demands, price }: Claim): void {
  if (cheapest === undefined) {
    if (price !== null && atLeastMinor < price)
      throw new CertificateRefused('under-the-price', 'atLeastMinor')
    return
  }
  const { pricer, listed } = tier
  const keys = new Set(cheapest.map((one) => listedKey(one, listed, 'cheapest')))
  const offer = pricer.offer(listed.filter((choice) => keys.has(choiceKey(choice))))
  const holds = offer.sold !== 'no' && meetsAll(offer.cover, demands, pricer.rules).verdict !== 'no'
  if (!holds || offer.priceMinor !== atLeastMinor)
    throw new CertificateRefused('cheapest-differs', 'cheapest')
}
