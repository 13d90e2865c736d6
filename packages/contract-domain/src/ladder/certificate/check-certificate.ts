import { findTier, type CatalogVersion } from '../../catalog/index.ts'
import type { BindAddOn } from '../../pricing/index.ts'
import { DomainError } from '../../text/index.ts'
import type { Rational } from '../../money/index.ts'
import { demandsOf, meetsAll, type Demand } from '../demand.ts'
import { packagePricer, type PackageOffer, type PackagePricer } from '../package-offer.ts'
import { stableText } from '../stable-text.ts'
import { choiceKey, choicesOf, type Choice, type OptionCandidates } from '../selection.ts'
import type { CertificateChoice, CertificateLeaf, CertificateNode, LadderCertificate } from './certificate.ts'
import { CertificateRefused, refusedCheck, type CertificateCheck } from './certificate-refused.ts'
import { checkBound } from './check-bound.ts'
import { isInfeasible } from './check-infeasible.ts'
import { checkRow, type CheckedRow } from './check-rows.ts'
import { checkedChoice, isNeverSold, type CheckedChoice } from './checked-choices.ts'
import { exactPrice, exactTerms, type ExactTerms } from './exact-prices.ts'

export interface CheckedWith {
  readonly bind: BindAddOn
  /** The options to try for each add-on, as the ladder was proved with. */
  readonly options?: OptionCandidates
  /** Add-ons that are not to be bought together (of a repair). */
  readonly forbidden?: readonly (readonly string[])[]
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

interface Checking {
  readonly certificate: LadderCertificate
  readonly pricer: PackagePricer
  readonly demands: readonly Demand[]
  readonly choices: readonly CheckedChoice[]
  readonly rows: readonly CheckedRow[]
  readonly terms: ExactTerms
  readonly basePrice: Rational
  readonly forbidden: readonly (readonly string[])[]
}

function check(version: CatalogVersion, certificate: LadderCertificate, given: CheckedWith): void {
  const { bind, options = {}, forbidden = [] } = given
  const { context } = certificate
  const tier = version.tiers.find(({ id }) => id === certificate.tier)
  if (tier === undefined) throw new CertificateRefused('tier-unknown', 'tier')
  if (stableText(options) !== stableText(certificate.options))
    throw new CertificateRefused('options-differ', 'options')
  const pricer = packagePricer({ version, tier, context, bind })
  const { demands, price } = asked(version, certificate, given)
  const terms = exactTerms(pricer)
  const listed = choicesOf(version.addOns, options)
  const aside = new Set(certificate.setAside.map((one) => keyOf(one, listed, 'setAside')))
  for (const choice of listed) {
    if (aside.has(choiceKey(choice)) && !isNeverSold(choice, pricer))
      throw new CertificateRefused('choice-not-set-aside', `setAside/${choiceKey(choice)}`)
  }
  const choices = listed
    .filter((choice) => !aside.has(choiceKey(choice)))
    .flatMap((choice) => {
      const addOn = pricer.addOn(choice)
      return addOn === null ? [] : [checkedChoice(choice, addOn, { pricer, terms })]
    })
  const rows = certificate.rows.map((row, at) => checkRow(row, `rows/${at}`, { pricer, demands }))
  const basePrice = exactPrice(pricer.offer([]).yearLines, terms, pricer)
  const checking = { certificate, pricer, demands, choices, rows, terms, basePrice, forbidden }
  checkClaim(checking, price, listed)
  checkNode(certificate.tree, 'tree', { checking, bought: [], without: new Set() })
}

function asked(
  version: CatalogVersion,
  { against, context }: LadderCertificate,
  { bind, options = {} }: CheckedWith,
) {
  if ('need' in against) return { demands: against.need, price: null }
  const tier = findTier(version, against.tier)
  const compulsory = choicesOf(version.addOns, options).filter(
    ({ addOn, option }) => option === 0 && tier.compulsoryAddOns?.includes(addOn) === true,
  )
  const pricer = packagePricer({ version, tier, context, bind })
  const { cover, priceMinor } = pricer.offer(compulsory)
  return { demands: demandsOf(cover, pricer.rules, against.leftOut), price: priceMinor }
}

/** The price claimed is that of the cheapest selection, or no less than that of the tier it is proved against. */
function checkClaim(
  { certificate, pricer, demands }: Checking,
  price: number | null,
  listed: readonly Choice[],
): void {
  const { cheapest, atLeastMinor } = certificate
  if (cheapest === undefined) {
    if (price !== null && atLeastMinor < price)
      throw new CertificateRefused('under-the-price', 'atLeastMinor')
    return
  }
  const keys = new Set(cheapest.map((one) => keyOf(one, listed, 'cheapest')))
  const offer = pricer.offer(listed.filter((choice) => keys.has(choiceKey(choice))))
  const holds = offer.sold !== 'no' && meetsAll(offer.cover, demands, pricer.rules).verdict !== 'no'
  if (!holds || offer.priceMinor !== atLeastMinor)
    throw new CertificateRefused('cheapest-differs', 'cheapest')
}

function keyOf({ addOn, option }: CertificateChoice, listed: readonly Choice[], at: string): string {
  const found = listed.find((choice) => choice.addOn === addOn && choice.option === option)
  if (found === undefined) throw new CertificateRefused('options-differ', at)
  return choiceKey(found)
}

interface Place {
  readonly checking: Checking
  readonly bought: readonly CheckedChoice[]
  readonly without: ReadonlySet<string>
}

function checkNode(node: CertificateNode, at: string, place: Place): void {
  if (node.kind !== 'branch') return checkLeaf(node, at, place)
  const { checking, bought, without } = place
  const { addOn, cases } = node
  if (without.has(addOn) || bought.some(({ choice }) => choice.addOn === addOn))
    throw new CertificateRefused('branch-twice', at)
  const left = checking.choices.filter(({ choice }) => choice.addOn === addOn)
  const open = new Set<number | 'without'>(['without', ...left.map(({ choice }) => choice.option)])
  for (const [place_, { take, next }] of cases.entries()) {
    const here = `${at}/cases/${place_}`
    if (!open.delete(take)) throw new CertificateRefused('branch-twice', here)
    const taken = left.filter(({ choice }) => choice.option === take)
    const after =
      take === 'without'
        ? { checking, bought, without: new Set(without).add(addOn) }
        : { checking, bought: [...bought, ...taken], without }
    checkNode(next, `${here}/next`, after)
  }
  if (open.size > 0) throw new CertificateRefused('branch-incomplete', at)
}

function checkLeaf(leaf: CertificateLeaf, at: string, place: Place): void {
  const { checking, bought, without } = place
  const decided = new Set([...without, ...bought.map(({ choice }) => choice.addOn)])
  const open = checking.choices.filter(({ choice }) => !decided.has(choice.addOn))
  switch (leaf.kind) {
    case 'infeasible':
      if (!isInfeasible(leaf.because, { ...checking, bought, open, without }))
        throw new CertificateRefused('not-infeasible', at)
      return
    case 'bound':
      if (leaf.atLeastMinor < checking.certificate.atLeastMinor)
        throw new CertificateRefused('bound-too-low', at)
      return checkBound(leaf, at, { ...checking, bought, open })
    case 'priced': {
      const offer = checking.pricer.price(bought.map(({ choice }) => choice))
      if (offer.priceMinor !== leaf.priceMinor) throw new CertificateRefused('priced-differs', at)
      const settled = open.length === 0
      const alike = bought.every(({ addOn }) => addOn.adjust === undefined) && open.every(({ free }) => free)
      if (!settled && !alike) throw new CertificateRefused('left-undecided', at)
      if (offer.priceMinor !== null && offer.priceMinor >= checking.certificate.atLeastMinor) return
      if (!settled || answersDemands(offer, checking)) throw new CertificateRefused('priced-too-low', at)
    }
  }
}

function answersDemands(offer: PackageOffer, { pricer, demands, forbidden }: Checking): boolean {
  const bought = offer.selection.map(({ addOn }) => addOn)
  if (forbidden.some((together) => together.every((id) => bought.includes(id)))) return false
  return offer.sold !== 'no' && meetsAll(offer.cover, demands, pricer.rules).verdict !== 'no'
}
