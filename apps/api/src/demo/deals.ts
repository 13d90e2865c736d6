import type { Random } from './random.ts'

/** What became of a quote of the demo. */
export type Fate = 'signed' | 'offered' | 'draft' | 'awaiting-approval' | 'declined' | 'expired' | 'withdrawn'

/** Quotes that were not signed, by what became of them. */
export const unsigned: Readonly<Record<Exclude<Fate, 'signed'>, number>> = {
  offered: 10,
  draft: 7,
  'awaiting-approval': 5,
  declined: 4,
  expired: 3,
  withdrawn: 1,
}

/** Days on which things happened, counted back from today. */
export interface DealDays {
  readonly priced: number
  /** Not for a draft. */
  readonly submitted: number
  /** Signed or closed. */
  readonly ended: number
}

/** A customer's reason for a better price, in the customer's language. */
export const discountReasons = {
  en: [
    'Competing offer at renewal',
    'Framework agreement being negotiated',
    'Apology for the outage in spring',
    'Three sites signed together',
  ],
  fr: [
    'Offre concurrente au renouvellement',
    'Accord-cadre en cours de négociation',
    'Geste commercial après la panne du printemps',
    'Trois sites signés ensemble',
  ],
} as const

export const closeReasons = {
  declined: { en: 'Chose to repair on demand', fr: 'Préfère les interventions à la demande' },
  withdrawn: { en: 'The site is being closed', fr: 'Le site ferme' },
} as const

/**
 * When a deal of this fate was priced, submitted and ended, so many days ago. Offers that still stand are younger
 * than the thirty days that they stand for, expired ones older.
 * @param history days that the demo can look back
 */
export function daysOf(fate: Fate, history: number, random: Random): DealDays {
  const within = (least: number, most: number) => Math.min(random.whole(least, most), history)
  switch (fate) {
    case 'signed': {
      const ended = within(1, Math.max(1, history))
      const submitted = Math.min(ended + random.whole(1, 20), history)
      return { priced: Math.min(submitted + random.whole(0, 4), history), submitted, ended }
    }
    case 'declined': {
      const ended = within(2, 60)
      const submitted = Math.min(ended + random.whole(3, 25), history)
      return { priced: submitted, submitted, ended }
    }
    case 'expired': {
      const submitted = within(40, 90)
      return { priced: submitted, submitted, ended: 0 }
    }
    default: {
      const submitted = within(0, 20)
      return { priced: Math.min(submitted + random.whole(0, 3), history), submitted, ended: submitted }
    }
  }
}

/** What a deal asks for beside its assets; the catalog says what of it there is. */
export interface DealTaste {
  /** Places in the lists of the catalog, taken modulo their lengths. */
  readonly tier: number
  readonly term: number
  readonly plan: number
  /** One for each add-on of the catalog, in its order: whether it is wanted. */
  readonly wants: (addOn: string) => boolean
  readonly visits: number
  readonly promotion: boolean
  /** Percent off by hand; absent: none. */
  readonly discount?: string
  readonly reason: number
  /** Days from signing to the first day of cover. */
  readonly startsIn: number
  /** Of a hundred assets, so many are covered. */
  readonly share: number
  /** The dearest assets on a better tier, as a line of their own. */
  readonly twoLines: boolean
}

const discountOf = (fate: Fate, random: Random): string | undefined => {
  if (fate === 'awaiting-approval') return random.pick(['8', '10', '12.5'])
  if (fate === 'signed' && random.chance(16)) return random.pick(['2', '3', '4.5', '8', '10'])
  return fate === 'offered' && random.chance(30) ? '3' : undefined
}

export function tasteOf(fate: Fate, random: Random): DealTaste {
  const discount = discountOf(fate, random)
  const wanted = random.whole(0, 999)
  return {
    tier: random.whole(0, 5),
    term: random.whole(0, 5),
    plan: random.whole(0, 5),
    wants: (addOn) => (wanted + 37 * addOn.length + addOn.charCodeAt(0)) % 100 < 55,
    visits: random.whole(1, 3),
    promotion: random.chance(18),
    ...(discount === undefined ? {} : { discount }),
    reason: random.whole(0, 3),
    startsIn: random.whole(0, 45),
    share: random.pick([50, 70, 100, 100]),
    twoLines: random.chance(25),
  }
}
