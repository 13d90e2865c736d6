import { meetsAll } from '../demand.ts'
import type { PackageOffer } from '../package-offer.ts'
import type { CertificateBranch, CertificateLeaf, CertificateNode } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import { checkBound, leastWithMore } from './check-bound.ts'
import type { CheckedChoice } from './checked-choices.ts'
import { isInfeasible } from './check-infeasible.ts'
import type { Checking } from './checking.ts'

/** What is decided where a node stands. */
interface Place {
  readonly bought: readonly CheckedChoice[]
  readonly without: ReadonlySet<string>
  /** Choices of add-ons that are not decided. */
  readonly open: readonly CheckedChoice[]
}

/** Whether the leaves cover all selections, and each is what it says. */
export function checkTree(tree: CertificateNode, checking: Checking): void {
  checkNode(tree, 'tree', { bought: [], without: new Set(), open: checking.tier.choices })

  function checkNode(node: CertificateNode, at: string, place: Place): void {
    if (node.kind === 'branch') return checkBranch(node, at, place)
    checkLeaf(node, at, { ...place, checking })
  }

  function checkBranch({ addOn, cases }: CertificateBranch, at: string, place: Place): void {
    const { bought, without } = place
    if (without.has(addOn) || bought.some(({ choice }) => choice.addOn === addOn))
      throw new CertificateRefused('branch-twice', at)
    const own = place.open.filter(({ choice }) => choice.addOn === addOn)
    const open = place.open.filter(({ choice }) => choice.addOn !== addOn)
    const left = new Set<number | 'without'>(['without', ...own.map(({ choice }) => choice.option)])
    for (const [number, { take, next }] of cases.entries()) {
      const here = `${at}/cases/${number}`
      if (!left.delete(take)) throw new CertificateRefused('branch-twice', here)
      const taken = own.filter(({ choice }) => choice.option === take)
      const after =
        take === 'without'
          ? { bought, without: new Set(without).add(addOn), open }
          : { bought: [...bought, ...taken], without, open }
      checkNode(next, `${here}/next`, after)
    }
    if (left.size > 0) throw new CertificateRefused('branch-incomplete', at)
  }
}

interface CheckedLeaf extends Place {
  readonly checking: Checking
}

function checkLeaf(leaf: CertificateLeaf, at: string, given: CheckedLeaf): void {
  const { checking, bought, open } = given
  switch (leaf.kind) {
    case 'infeasible':
      if (!isInfeasible(leaf.because, given)) throw new CertificateRefused('not-infeasible', at)
      return
    case 'bound': {
      if (!Number.isSafeInteger(leaf.atLeastMinor)) throw new CertificateRefused('unreadable', at)
      if (leaf.atLeastMinor < checking.atLeastMinor) throw new CertificateRefused('bound-too-low', at)
      const prices = checking.prices.with([...bought, ...open].filter(adjusts))
      return checkBound(leaf, at, { rows: checking.rows, bought, open, prices, dual: checking.prices.dual })
    }
    case 'priced': {
      const offer = checking.tier.pricer.price(bought.map(({ choice }) => choice))
      if (offer.priceMinor !== leaf.priceMinor) throw new CertificateRefused('priced-differs', at)
      if (open.length > 0 && !staysPriced(given)) throw new CertificateRefused('left-undecided', at)
      if (offer.priceMinor !== null && offer.priceMinor >= checking.atLeastMinor) return
      if (open.length > 0 || answersDemands(offer, checking))
        throw new CertificateRefused('priced-too-low', at)
      return
    }
    // What was read from a file may be none of these.
    default:
      throw new CertificateRefused('unreadable', at)
  }
}

/** Whether what is open either leaves the price as it is or brings it to what is claimed. */
function staysPriced({ checking, bought, open }: CheckedLeaf): boolean {
  if (bought.some(adjusts) || open.some(adjusts)) return false
  const charging = open.filter(({ free }) => !free)
  const least = leastWithMore(checking.prices.with([]), bought, charging)
  return least === null || least >= BigInt(checking.atLeastMinor)
}

function adjusts({ addOn }: CheckedChoice): boolean {
  return addOn.adjust !== undefined
}

function answersDemands(offer: PackageOffer, { tier, demands, forbidden }: Checking): boolean {
  const bought = offer.selection.map(({ addOn }) => addOn)
  if (forbidden.some((together) => together.every((id) => bought.includes(id)))) return false
  return offer.sold !== 'no' && meetsAll(offer.cover, demands, tier.pricer.rules).verdict !== 'no'
}
