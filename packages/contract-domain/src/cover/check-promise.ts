import { minorDigits } from '../text/index.ts'
import { MINUTES_OF_A_DAY } from '../calendar/index.ts'
import { costAmounts } from './cost-promise.ts'
import { fault, isWhole } from './coverage-fault.ts'
import type { CostPromise, GuaranteePromise, TimePromise } from './coverage.ts'
import type { CoverageFault } from './errors.ts'
import { guaranteePeriods } from './guarantee-promise.ts'
import { clockStarts, strengths, timeEvents } from './time-promise.ts'

const MOST_DAYS = 10_000

/** Members of each kind of promise. One that isn't listed is refused: a limit with a slip in its name must not vanish. */
const MEMBERS = {
  time: {
    minutes: 'number',
    days: 'number',
    dueMinute: 'number',
    event: 'string',
    clockStart: 'string',
    strength: 'string',
  } satisfies Record<keyof TimePromise, string>,
  cover: {
    sharePercent: 'string',
    capMinor: 'number',
    deductibleMinor: 'number',
    currency: 'string',
    incidentsPerYear: 'number',
    unitPriceCeilingMinor: 'number',
    ageLimitMonths: 'number',
  } satisfies Record<keyof CostPromise, string>,
  guarantee: {
    levelPercent: 'string',
    basis: 'string',
    period: 'string',
    creditPercent: 'string',
  } satisfies Record<keyof GuaranteePromise, string>,
}

type PromiseKind = keyof typeof MEMBERS

/** What is wrong with the promises of a value; a promise whose shape is wrong is not looked into further. */
export function faultsOfPromises(kind: PromiseKind, promises: unknown): readonly CoverageFault[] {
  if (!Array.isArray(promises)) return [fault('value-malformed', ['promises'], { kind })]
  return promises.flatMap((promise: unknown, place) => {
    const misshapen = faultsOfShape(kind, promise)
    const faults = misshapen.length === 0 ? faultsOf[kind](promise as object) : misshapen
    return faults.map((found) => ({ ...found, path: ['promises', place, ...found.path] }))
  })
}

function faultsOfShape(kind: PromiseKind, promise: unknown): readonly CoverageFault[] {
  if (typeof promise !== 'object' || promise === null) return [fault('value-malformed', [], { kind })]
  const types: Readonly<Record<string, string>> = MEMBERS[kind]
  return Object.entries(promise).flatMap(([member, value]: [string, unknown]) => {
    if (!Object.hasOwn(types, member)) return [fault('member-unknown', [member], { member })]
    const fits = value === undefined || typeof value === types[member]
    return fits ? [] : [fault('value-malformed', [member], { kind })]
  })
}

const faultsOf: Record<PromiseKind, (promise: object) => readonly CoverageFault[]> = {
  time: faultsOfTime,
  cover: faultsOfCost,
  guarantee: faultsOfGuarantee,
}

function faultsOfTime(promise: Partial<TimePromise>): readonly CoverageFault[] {
  const { minutes, days, dueMinute, event, clockStart, strength } = promise
  const faults: CoverageFault[] = []
  const timed =
    days === undefined
      ? isWhole(minutes, 0, Number.MAX_SAFE_INTEGER)
      : minutes === undefined && isWhole(days, 1, MOST_DAYS)
  if (!timed) faults.push(fault('duration-invalid', [], { minutes, days }))
  if (dueMinute !== undefined && (days === undefined || !isWhole(dueMinute, 0, MINUTES_OF_A_DAY)))
    faults.push(fault('due-minute-invalid', ['dueMinute'], { value: dueMinute }))
  if (!timeEvents.some((known) => known === event))
    faults.push(fault('event-unknown', ['event'], { value: event }))
  if (!clockStarts.some((known) => known === clockStart))
    faults.push(fault('clock-start-unknown', ['clockStart'], { value: clockStart }))
  if (!strengths.some((known) => known === strength))
    faults.push(fault('strength-unknown', ['strength'], { value: strength }))
  return faults
}

const LEAST_OF_LIMITS = {
  capMinor: 1,
  deductibleMinor: 0,
  unitPriceCeilingMinor: 1,
  incidentsPerYear: 1,
  ageLimitMonths: 1,
}

function faultsOfCost(promise: Partial<CostPromise>): readonly CoverageFault[] {
  const faults = [...faultsOfPercent('sharePercent', promise.sharePercent)]
  for (const [name, least] of Object.entries(LEAST_OF_LIMITS) as [keyof typeof LEAST_OF_LIMITS, number][]) {
    const figure = promise[name]
    if (figure !== undefined && !isWhole(figure, least, Number.MAX_SAFE_INTEGER))
      faults.push(fault('amount-invalid', [name], { value: figure, least }))
  }
  const { currency } = promise
  if (currency === undefined && costAmounts.some((name) => promise[name] !== undefined))
    faults.push(fault('currency-missing', ['currency'], {}))
  if (currency !== undefined && minorDigits(currency) === undefined)
    faults.push(fault('currency-unknown', ['currency'], { value: currency }))
  return faults
}

function faultsOfGuarantee(promise: Partial<GuaranteePromise>): readonly CoverageFault[] {
  const { levelPercent, creditPercent, basis = '', period } = promise
  const faults = [...faultsOfPercent('levelPercent', levelPercent)]
  if (creditPercent !== undefined) faults.push(...faultsOfPercent('creditPercent', creditPercent))
  if (basis.trim() === '') faults.push(fault('basis-missing', ['basis'], {}))
  if (!guaranteePeriods.some((known) => known === period))
    faults.push(fault('period-unknown', ['period'], { value: period }))
  return faults
}

function faultsOfPercent(name: string, text: string | undefined): readonly CoverageFault[] {
  const sound = /^(\d{1,2}(\.\d{1,18})?|100(\.0{1,18})?)$/.test(text ?? '')
  return sound ? [] : [fault('percent-invalid', [name], { value: text })]
}
