import { minorDigits, type MessageParams } from '../text/index.ts'
import { normalizeWindow, MINUTES_OF_A_DAY } from '../calendar/index.ts'
import { costAmounts } from './cost-promise.ts'
import type { CellValue, CostPromise, GuaranteePromise, TimePromise } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import type { CoverageFault } from './errors.ts'
import { guaranteePeriods } from './guarantee-promise.ts'
import { clockStarts, strengths, timeEvents } from './time-promise.ts'

const MOST_DAYS = 10_000

/** What is wrong with a value of a dimension, each fault with its path from the value. */
export function faultsOfValue(definition: DimensionDefinition, value: CellValue): readonly CoverageFault[] {
  if (value.kind !== definition.kind)
    return [fault('kind-differs', ['kind'], { value: value.kind, kind: definition.kind })]
  switch (value.kind) {
    case 'time':
      return inPromises(value.promises, faultsOfTime)
    case 'cover':
      return inPromises(value.promises, faultsOfCost)
    case 'guarantee':
      return inPromises(value.promises, faultsOfGuarantee)
    case 'level': {
      const known = definition.kind === 'level' && definition.levels.some(({ id }) => id === value.level)
      return known ? [] : [fault('level-unknown', ['level'], { value: value.level })]
    }
    case 'quantity':
      return faultsOfQuantity(definition, value.quantity)
    case 'window':
      return faultsOfWindow(value)
    case 'set': {
      const universe = definition.kind === 'set' ? definition.universe.map(({ id }) => id) : []
      return value.elements.flatMap((element, place) =>
        universe.includes(element) ? [] : [fault('element-unknown', ['elements', place], { value: element })],
      )
    }
    case 'limit':
      return Number.isSafeInteger(value.limit)
        ? []
        : [fault('limit-invalid', ['limit'], { value: String(value.limit) })]
  }
}

function faultsOfTime(promise: TimePromise): readonly CoverageFault[] {
  const { minutes, days, dueMinute } = promise
  const faults: CoverageFault[] = []
  const timed =
    days === undefined
      ? isWhole(minutes, 0, Number.MAX_SAFE_INTEGER)
      : minutes === undefined && isWhole(days, 1, MOST_DAYS)
  if (!timed) faults.push(fault('duration-invalid', [], { minutes: String(minutes), days: String(days) }))
  if (dueMinute !== undefined && (days === undefined || !isWhole(dueMinute, 0, MINUTES_OF_A_DAY)))
    faults.push(fault('due-minute-invalid', ['dueMinute'], { value: String(dueMinute) }))
  if (!timeEvents.includes(promise.event))
    faults.push(fault('event-unknown', ['event'], { value: promise.event }))
  if (!clockStarts.includes(promise.clockStart))
    faults.push(fault('clock-start-unknown', ['clockStart'], { value: promise.clockStart }))
  if (!strengths.includes(promise.strength))
    faults.push(fault('strength-unknown', ['strength'], { value: promise.strength }))
  return faults
}

function faultsOfCost(promise: CostPromise): readonly CoverageFault[] {
  const least = {
    capMinor: 1,
    deductibleMinor: 0,
    unitPriceCeilingMinor: 1,
    incidentsPerYear: 1,
    ageLimitMonths: 1,
  }
  const faults = [...faultsOfPercent('sharePercent', promise.sharePercent)]
  for (const [name, atLeast] of Object.entries(least) as [keyof typeof least, number][]) {
    const figure = promise[name]
    if (figure !== undefined && !isWhole(figure, atLeast, Number.MAX_SAFE_INTEGER))
      faults.push(fault('amount-invalid', [name], { value: String(figure), least: String(atLeast) }))
  }
  const { currency } = promise
  if (currency === undefined && costAmounts.some((name) => promise[name] !== undefined))
    faults.push(fault('currency-missing', ['currency'], {}))
  if (currency !== undefined && minorDigits(currency) === undefined)
    faults.push(fault('currency-unknown', ['currency'], { value: currency }))
  return faults
}

function faultsOfGuarantee(promise: GuaranteePromise): readonly CoverageFault[] {
  const faults = [...faultsOfPercent('levelPercent', promise.levelPercent)]
  if (promise.creditPercent !== undefined)
    faults.push(...faultsOfPercent('creditPercent', promise.creditPercent))
  if (promise.basis.trim() === '') faults.push(fault('basis-missing', ['basis'], {}))
  if (!guaranteePeriods.includes(promise.period))
    faults.push(fault('period-unknown', ['period'], { value: promise.period }))
  return faults
}

function faultsOfPercent(name: string, text: string): readonly CoverageFault[] {
  const sound = /^(\d{1,2}(\.\d{1,18})?|100(\.0{1,18})?)$/.test(text)
  return sound ? [] : [fault('percent-invalid', [name], { value: text })]
}

function faultsOfQuantity(
  definition: DimensionDefinition,
  quantity: number | 'unlimited',
): readonly CoverageFault[] {
  const cap = definition.kind === 'quantity' ? definition.cap : undefined
  if (quantity !== 'unlimited' && !isWhole(quantity, 0, Number.MAX_SAFE_INTEGER))
    return [fault('quantity-invalid', ['quantity'], { value: String(quantity) })]
  return cap !== undefined && (quantity === 'unlimited' || quantity > cap)
    ? [fault('quantity-past-cap', ['quantity'], { value: String(quantity), cap })]
    : []
}

function faultsOfWindow({ window }: Extract<CellValue, { kind: 'window' }>): readonly CoverageFault[] {
  try {
    normalizeWindow(window)
    return []
  } catch {
    // Missing rows and bad intervals alike: the cure is the same.
    return [fault('window-invalid', ['window'], {})]
  }
}

function inPromises<Promised>(
  promises: readonly Promised[],
  faultsOf: (promise: Promised) => readonly CoverageFault[],
): readonly CoverageFault[] {
  return promises.flatMap((promise, place) =>
    faultsOf(promise).map((found) => ({ ...found, path: ['promises', place, ...found.path] })),
  )
}

function isWhole(figure: number | undefined, least: number, most: number): boolean {
  return figure !== undefined && Number.isSafeInteger(figure) && figure >= least && figure <= most
}

function fault(
  reason: CoverageFault['reason'],
  path: readonly (string | number)[],
  params: MessageParams,
): CoverageFault {
  return { reason, path, params }
}
