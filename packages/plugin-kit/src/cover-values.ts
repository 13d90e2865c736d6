import { parseWindow } from '@aftercare/contract-domain/calendar'
import type {
  CellValue,
  CostPromise,
  CoverTarget,
  Strength,
  TimeEvent,
  TimePromise,
} from '@aftercare/contract-domain/cover'
import { CurrencyMismatch } from '@aftercare/contract-domain/money'
import type { Amount } from './fields/figures.ts'

/** Facet id → keys; left out: every key. */
export type At = Readonly<Record<string, readonly string[]>>

/** The place in cover that an effect names. */
export function target(dimension: string, at?: At): CoverTarget {
  return at === undefined ? { dimension } : { dimension, at }
}

interface TimeWording {
  readonly minutes: number
  readonly strength: Strength
  readonly clockStart: TimePromise['clockStart']
}

export function arrivalWithin(wording: TimeWording): CellValue {
  return timePromise('arrival', wording)
}

export function restoredWithin(wording: TimeWording): CellValue {
  return timePromise('restored', wording)
}

/** One promise of time. It counts in the window that its dimension names. */
export function timePromise(event: TimeEvent, wording: TimeWording): CellValue {
  const { minutes, strength, clockStart } = wording
  return { kind: 'time', promises: [{ minutes, event, clockStart, strength }] }
}

/** What the provider bears of a cost; limits left out are no limits. */
export function bears(promise: CostPromise): CellValue {
  return { kind: 'cover', promises: [promise] }
}

/** Hours as text (`Mon-Fri 08:00-18:00`, `24x7`). */
export function openDuring(window: string): CellValue {
  return { kind: 'window', window: parseWindow(window) }
}

export function atLevel(level: string): CellValue {
  return { kind: 'level', level }
}

export function quantityOf(quantity: number | 'unlimited'): CellValue {
  return { kind: 'quantity', quantity }
}

export function allOf(elements: readonly string[]): CellValue {
  return { kind: 'set', elements }
}

export function limitOf(limit: number): CellValue {
  return { kind: 'limit', limit }
}

/** What the provider bears, from settings that hold amounts with their currency. */
export interface CostTerms {
  readonly sharePercent: string
  readonly cap?: Amount | undefined
  readonly deductible?: Amount | undefined
  readonly unitPriceCeiling?: Amount | undefined
  readonly incidentsPerYear?: number | undefined
  readonly ageLimitMonths?: number | undefined
}

/** A promise of cost from its terms. Throws CurrencyMismatch when their amounts are of two currencies. */
export function costPromise(terms: CostTerms): CostPromise {
  const { cap, deductible, unitPriceCeiling } = terms
  const currencies = [cap, deductible, unitPriceCeiling].flatMap((each) => each?.currency ?? [])
  const [currency] = currencies
  const other = currencies.find((each) => each !== currency)
  if (other !== undefined) throw new CurrencyMismatch(currency ?? '', other)
  return {
    sharePercent: terms.sharePercent,
    ...(cap && { capMinor: cap.amountMinor }),
    ...(deductible && { deductibleMinor: deductible.amountMinor }),
    ...(unitPriceCeiling && { unitPriceCeilingMinor: unitPriceCeiling.amountMinor }),
    ...(currency !== undefined && { currency }),
    ...(terms.incidentsPerYear !== undefined && { incidentsPerYear: terms.incidentsPerYear }),
    ...(terms.ageLimitMonths !== undefined && { ageLimitMonths: terms.ageLimitMonths }),
  }
}
