import type { HolidaySet } from '../calendar/index.ts'
import type { CatalogVersion, PriceBook } from '../catalog/index.ts'
import type { LocalizedText } from '../text/index.ts'
import { TermsIncomplete } from './errors.ts'
import type { OfferedQuote } from './quote.ts'
import type { AssetDates } from './start-rule.ts'
import type { Wording } from './wording.ts'

/** An asset as it stands on the day of signing. */
export interface AssetToFreeze {
  readonly id: string
  readonly name: string
  readonly serial: string
  readonly siteId: string
  /** IANA zone of its site. */
  readonly siteZone: string
  /** Name of the holiday set of its site. */
  readonly holidaySet: string
  readonly dates: AssetDates
}

/** All that a signed contract needs to be read without plugin and catalog. */
export interface TermsToFreeze {
  readonly quote: OfferedQuote
  /** The version that the quote stands on. */
  readonly version: CatalogVersion
  readonly account: { readonly id: string; readonly name: string }
  readonly assets: readonly AssetToFreeze[]
  readonly holidaySets: readonly HolidaySet[]
  /** Used for what the quote doesn't already carry the words of. */
  readonly wording: Wording
  /** ISO date. */
  readonly signedOn: string
  /** How far back cover may start, counted from signing; absent: no limit. */
  readonly retroactiveLimitDays?: number
}

const parts = {
  version: { en: 'the catalog version of the quote', fr: 'la version de catalogue du devis' },
  tier: { en: 'the tier', fr: 'la formule' },
  addOn: { en: 'the add-on', fr: 'l’option' },
  addOnTitle: { en: 'the title of the add-on', fr: 'l’intitulé de l’option' },
  asset: { en: 'the asset', fr: 'l’équipement' },
  priceBook: { en: 'the price book', fr: 'le tarif' },
  paymentPlan: { en: 'the payment plan', fr: 'le plan de paiement' },
  rateCard: { en: 'the rate card', fr: 'le barème' },
  holidaySet: { en: 'the holiday set', fr: 'le jeu de jours fériés' },
  line: { en: 'the line', fr: 'la ligne' },
  text: { en: 'the text', fr: 'le texte' },
  definition: { en: 'the definition of the cover', fr: 'la définition de la couverture' },
  amount: { en: 'the amount', fr: 'le montant' },
} as const satisfies Record<string, LocalizedText>

/** The value, or {@link TermsIncomplete} naming what lacks. */
export function required<Value>(
  value: Value | null | undefined,
  part: keyof typeof parts,
  name: string,
): Value {
  if (value === undefined || value === null) throw new TermsIncomplete(parts[part], name)
  return value
}

/** The price book of the quote. Throws {@link TermsIncomplete}. */
export function priceBookOf({ quote, version }: TermsToFreeze): PriceBook {
  const { priceBook } = quote.decision
  return required(
    version.priceBooks.find((book) => book.id === priceBook),
    'priceBook',
    priceBook,
  )
}
