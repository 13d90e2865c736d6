import type { Cell } from '../../cover/index.ts'
import type { Rational } from '../../money/index.ts'
import type { PackageOffer, PackagePricer } from '../package-offer.ts'
import { choiceKey, choicesOf, type Choice, type OptionCandidates } from '../selection.ts'
import { CertificateRefused } from './certificate-refused.ts'
import type { CertificateChoice } from './certificate.ts'
import { checkedChoice, isNeverSold, type CheckedChoice } from './checked-choices.ts'
import { exactPrice, exactTerms, type ExactTerms } from './exact-prices.ts'
import type { RowParts } from './check-rows.ts'
import type { ScaledPrices } from './scaled-prices.ts'

/** A tier in one context as the checker sees it: the same for every certificate about it. */
export interface CheckedTier {
  readonly pricer: PackagePricer
  readonly bare: PackageOffer
  /** All that is listed, set aside or not. */
  readonly listed: readonly Choice[]
  /** In order of add-on and option. */
  readonly choices: readonly CheckedChoice[]
  readonly terms: ExactTerms
  readonly basePrice: Rational
  /** What each choice gives of a row, found once for each cell and place. */
  readonly rowParts: WeakMap<Cell, Map<string, RowParts>>
  /** Prices in whole parts, by their scale and the adjusting choices that may be bought. */
  readonly scaled: Map<string, ScaledPrices>
}

interface KeptTier {
  readonly options: OptionCandidates
  readonly tiers: Map<string, CheckedTier>
}

/** By pricer, which is of one tier and context: certificates about it share what was read of the catalog. */
const kept = new WeakMap<PackagePricer, KeptTier>()

/** Throws CertificateRefused for a choice set aside that isn't refused whatever else is bought. */
export function checkedTier(
  pricer: PackagePricer,
  options: OptionCandidates,
  setAside: readonly CertificateChoice[],
): CheckedTier {
  let known = kept.get(pricer)
  if (known === undefined || known.options !== options) {
    known = { options, tiers: new Map() }
    kept.set(pricer, known)
  }
  const key = setAside.map(choiceKey).join(' ')
  let tier = known.tiers.get(key)
  if (tier === undefined) {
    tier = madeTier(pricer, choicesOf(pricer.version.addOns, options), setAside)
    known.tiers.set(key, tier)
  }
  return tier
}

function madeTier(
  pricer: PackagePricer,
  listed: readonly Choice[],
  setAside: readonly CertificateChoice[],
): CheckedTier {
  const terms = exactTerms(pricer)
  const aside = new Set(setAside.map((one) => listedKey(one, listed, 'setAside')))
  for (const choice of listed) {
    if (aside.has(choiceKey(choice)) && !isNeverSold(choice, pricer))
      throw new CertificateRefused('choice-not-set-aside', `setAside/${choiceKey(choice)}`)
  }
  const choices = listed
    .filter((choice) => !aside.has(choiceKey(choice)))
    .flatMap((choice) => {
      const addOn = pricer.addOn(choice)
      return addOn === null ? [] : [{ choice, addOn }]
    })
    .map(({ choice, addOn }, at) => checkedChoice({ choice, addOn, at }, { pricer, terms }))
  const bare = pricer.offer([])
  const basePrice = exactPrice(bare.yearLines, terms, pricer)
  return { pricer, bare, listed, choices, terms, basePrice, rowParts: new WeakMap(), scaled: new Map() }
}

/** The key of a choice that the certificate names. Throws CertificateRefused when it isn't listed. */
export function listedKey(named: CertificateChoice, listed: readonly Choice[], at: string): string {
  const found = listed.find(({ addOn, option }) => addOn === named.addOn && option === named.option)
  if (found === undefined) throw new CertificateRefused('options-differ', at)
  return choiceKey(found)
}
