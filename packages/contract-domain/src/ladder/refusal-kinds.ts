import type { FindingCode } from '../pricing/index.ts'

/** Refusals that another add-on of the selection may cause or cure. All else is the add-on's own: plugins name theirs themselves. */
export const OF_THE_SELECTION: ReadonlySet<string> = new Set<FindingCode>([
  'need-not-met',
  'add-on-excluded',
  'cover-need-not-met',
  'cover-need-unknown',
  'cover-excluded',
  'cover-exclude-unknown',
  'withdrawal-clash',
  'cap-exceeded',
  'compulsory-add-on',
  'adjust-above-cap',
  'adjusts-above-charges',
  'term-price-negative',
])

/** Refusals of where and when an add-on is sold: its own whatever it sees of the others. */
export const OF_THE_SALE: ReadonlySet<string> = new Set<FindingCode>([
  'not-sold-on-tier',
  'fleet-too-small',
  'not-yet-sold',
  'no-longer-sold',
  'not-sold-in-country',
  'not-sold-for-asset',
])

/** Refusals that nothing else bought takes back: cover only grows, and what is withdrawn may not be touched again. */
export const STAYS_REFUSED: ReadonlySet<string> = new Set<FindingCode>([
  'withdrawal-clash',
  'cap-exceeded',
  'add-on-excluded',
])

/** Refusals that only say that something isn't known. */
export const UNSURE: ReadonlySet<string> = new Set<FindingCode>([
  'cover-need-unknown',
  'cover-exclude-unknown',
])
