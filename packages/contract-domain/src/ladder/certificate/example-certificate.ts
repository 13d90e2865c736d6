import { findTier, type CatalogVersion } from '../../catalog/index.ts'
import {
  aCatalog,
  aComponent,
  anEntry,
  aPriceBook,
  aQuantityDimension,
  aReferenceAsset,
  aTier,
  bindBySettings,
  type SettledAddOn,
} from '../../testing/index.ts'
import { ladderContexts } from '../ladder-contexts.ts'
import type { LadderContext } from '../ladder-context.ts'
import { packagePricer } from '../package-offer.ts'
import type { OptionCandidates } from '../selection.ts'
import { checkedTier, type CheckedTier } from './checked-tier.ts'
import type { CertificateLeaf, CertificateNode, LadderCertificate } from './certificate.ts'
import { checkCertificate, type CheckedWith } from './check-certificate.ts'
import type { CertificateCheck, CertificateFault } from './certificate-refused.ts'

/** What every selection keeps to: it costs nothing at the least. */
export const AT_NO_COST: CertificateLeaf = { kind: 'bound', duals: [], atLeastMinor: 0 }

/**
 * A certificate about `lower` that claims next to nothing: that nothing costs less than nothing. It holds, so that of
 * what a test puts into it that alone is judged.
 */
export function aCertificate(
  version: CatalogVersion,
  members: Partial<LadderCertificate> = {},
): LadderCertificate {
  return {
    format: 1,
    tier: 'lower',
    context: firstContext(version),
    against: { need: [] },
    atLeastMinor: 0,
    options: {},
    setAside: [],
    rows: [],
    tree: AT_NO_COST,
    ...members,
  }
}

export function firstContext(version: CatalogVersion): LadderContext {
  const [context] = ladderContexts(version, { hookFacts: new Set() }).contexts
  if (context === undefined) throw new Error('The ladder has no reference asset.')
  return context
}

/** Held against the options that it was tried with itself, unless others are given. */
export function checked(
  version: CatalogVersion,
  certificate: LadderCertificate,
  given: Partial<CheckedWith> = {},
): CertificateCheck {
  return checkCertificate(version, certificate, {
    bind: bindBySettings(version),
    options: certificate.options,
    ...given,
  })
}

export const ACCEPTED: CertificateCheck = { accepted: true }

export function refused(fault: CertificateFault, at: string): CertificateCheck {
  return {
    accepted: false,
    fault,
    at: at === '/' ? '' : at,
    message: { key: `ladder.certificate.${fault}`, params: { at } },
  }
}

/** First the packages with an add-on, then those without, of which nothing is said. */
export function taking(addOn: string, next: CertificateNode, option = 0): CertificateNode {
  return {
    kind: 'branch',
    addOn,
    cases: [
      { take: option, next },
      { take: 'without', next: AT_NO_COST },
    ],
  }
}

/** First the packages without an add-on, then those with it, of which nothing is said. */
export function leaving(addOn: string, next: CertificateNode): CertificateNode {
  return {
    kind: 'branch',
    addOn,
    cases: [
      { take: 'without', next },
      { take: 0, next: AT_NO_COST },
    ],
  }
}

/** Where the leaf stands that these decisions lead to. */
export function firstLeaf(decisions: string): string {
  return `tree${'/cases/0/next'.repeat(decisionsOf(decisions).length)}`
}

/** A tree that decides add-ons one by one, `+a -b`: a is taken, b left out; nothing is said of the rest. */
export function decided(decisions: string, leaf: CertificateNode): CertificateNode {
  return decisionsOf(decisions).reduceRight<CertificateNode>(
    (next, decision) => (decision.startsWith('+') ? taking : leaving)(decision.slice(1), next),
    leaf,
  )
}

function decisionsOf(decisions: string): readonly string[] {
  return decisions.split(' ').filter((decision) => decision !== '')
}

/** No visits, four at the most; twelve months, flat prices. */
export function aVisitsLadder(addOns: Readonly<Record<string, SettledAddOn>>): CatalogVersion {
  return aCatalog({
    dimensions: [aQuantityDimension('visits', { cap: 4 })],
    tiers: [aTier({ id: 'lower', cover: { visits: { '*': { state: 'none' } } } })],
    addOns: Object.entries(addOns).map(([id, settled]) => anEntry(id, settled)),
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(100)] } })],
    referenceAssets: [aReferenceAsset()],
  })
}

/** The lower tier as the checker sees it. */
export function lowerTier(
  version: CatalogVersion,
  {
    options = {},
    context = firstContext(version),
  }: { readonly options?: OptionCandidates; readonly context?: LadderContext } = {},
): CheckedTier {
  const tier = findTier(version, 'lower')
  return checkedTier(packagePricer({ version, tier, context, bind: bindBySettings(version) }), options, [])
}
