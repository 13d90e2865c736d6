import { parseRational } from '../money/index.ts'
import { DomainError, type Message } from '../text/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { finding } from './finding.ts'
import { HookCall } from './hook-context.ts'
import type { LineSource, PriceLine, Recurrence, Stage } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'

/** The hook that answers: who, as what its lines are stamped, and the run that hears of a refusal. */
export interface Asked {
  readonly addOn: ActiveAddOn
  readonly hook: 'charge' | 'adjust' | 'widen'
  readonly stage: Stage
  readonly source: LineSource
  readonly currency: string
  readonly run: LineRun
}

const RECURRENCES: Readonly<Record<Recurrence, 'amount' | 'rate'>> = {
  once: 'amount',
  'per-year': 'amount',
  'per-unit': 'rate',
  'per-event': 'rate',
}

/** What makes an answer impossible: where, and what came back there. */
class Impossible extends Error {
  readonly at: string
  readonly came: unknown
  constructor(at: string, came: unknown) {
    super(at)
    this.at = at
    this.came = came
  }
}

/**
 * The border to the plugins (domain §4 "Impossible answers"): calls a hook and reads its lines. NaN, infinity, a
 * fraction of a minor unit, another currency, a negative total, a wrong type or a throw is refused, naming plugin,
 * hook, what came back and the cure; the line that stands in its place is unknown, never zero.
 */
export function askForLines<Call extends HookCall>(
  asked: Asked,
  call: Call,
  hook: (call: Call) => unknown,
): readonly PriceLine[] {
  try {
    const answer = hook(call)
    if (!Array.isArray(answer)) throw new Impossible('lines', answer)
    return readLines(answer, asked, call)
  } catch (fault) {
    refuseAnswer(asked, fault)
    return [withheldLine(asked, { key: 'pricing.line-refused', params: { addOn: asked.addOn.title } })]
  }
}

export function impossible(at: string, came: unknown): Error {
  return new Impossible(at, came)
}

function readLines(answer: readonly unknown[], asked: Asked, call: HookCall): readonly PriceLine[] {
  const missing = HookCall.missingIn(call)
  const lines: PriceLine[] = []
  for (let at = 0; at < answer.length; at += 1) lines.push(readLine(answer[at], at, { asked, call, missing }))
  if (missing.length > 0 && lines.length === 0) {
    // It charges nothing, but for want of a fact: unknown is not zero.
    return [
      withheldLine(asked, { key: 'pricing.line-unknown', params: { addOn: asked.addOn.title } }, missing),
    ]
  }
  return lines
}

interface Reading {
  readonly asked: Asked
  readonly call: HookCall
  readonly missing: readonly string[]
}

function readLine(given: unknown, at: number, { asked, call, missing }: Reading): PriceLine {
  if (typeof given !== 'object' || given === null) throw new Impossible(`[${at}]`, given)
  const line = given as Record<string, unknown>
  const { code, recurrence, currency, message, amountMinor, taxCategory, inputs } = line
  if (typeof code !== 'string' || code === '') throw new Impossible(`[${at}].code`, code)
  if (typeof recurrence !== 'string' || !Object.hasOwn(RECURRENCES, recurrence))
    throw new Impossible(`[${at}].recurrence`, recurrence)
  const kind = RECURRENCES[recurrence as Recurrence]
  if (currency !== call.currency) throw new Impossible(`[${at}].currency`, currency)
  if (!isCategory(taxCategory, asked)) throw new Impossible(`[${at}].taxCategory`, taxCategory)
  if (line['component'] !== undefined && !isName(line['component']))
    throw new Impossible(`[${at}].component`, line['component'])
  const per = line['per'] ?? 'asset'
  if (per !== 'asset' && !(per === 'quote' && asked.hook === 'charge'))
    throw new Impossible(`[${at}].per`, per)
  if (!isInputs(inputs)) throw new Impossible(`[${at}].inputs`, inputs)
  if (!isMessage(message, asked.addOn)) throw new Impossible(`[${at}].message`, message)
  if (amountMinor !== null && (kind === 'rate' || !Number.isSafeInteger(amountMinor)))
    throw new Impossible(`[${at}].amountMinor`, amountMinor)
  const rate = line['rate']
  if (kind === 'amount' ? rate !== undefined : rate !== undefined && !isFigure(rate))
    throw new Impossible(`[${at}].rate`, rate)
  const cost = line['cost']
  if (cost !== undefined && !isFigure(cost)) throw new Impossible(`[${at}].cost`, cost)
  const unknown = unknownIn(line, missing)
  const isUnknown = unknown.length > 0
  const stamped: Mutable<PriceLine> = {
    stage: asked.stage,
    source: asked.source,
    code,
    component: (line['component'] as string | undefined) ?? 'default',
    contractYear: null,
    recurrence: recurrence as Recurrence,
    per,
    taxCategory,
    inputs,
    // Minus zero is not an amount of money.
    amountMinor: isUnknown || amountMinor === null ? null : (amountMinor as number) + 0,
    message,
  }
  if (rate !== undefined && !isUnknown) stamped.rate = rate as string
  if (cost !== undefined) stamped.cost = cost as string
  if (isUnknown) stamped.unknownFacts = unknown
  else if (stamped.amountMinor === null && rate === undefined && !explained(asked))
    throw new Impossible(`[${at}].amountMinor`, null)
  const assumed = HookCall.assumedIn(call)
  if (assumed.length > 0) stamped.assumedFacts = [...new Set(assumed)]
  return stamped
}

type Mutable<Made> = { -readonly [Member in keyof Made]: Made[Member] }

/** An amount of null needs its reason: a missing fact, or a refusal that was said already. */
function explained({ run, addOn }: Asked): boolean {
  return run.refusals.length > 0 || addOn.facts.length > 0
}

function unknownIn(line: Record<string, unknown>, missing: readonly string[]): readonly string[] {
  const own = line['unknownFacts']
  if (own === undefined) return missing
  if (!Array.isArray(own) || !own.every(isName)) throw new Impossible('unknownFacts', own)
  return missing.length === 0 ? own : [...new Set([...own, ...missing])]
}

function isCategory(category: unknown, { hook }: Asked): category is string | null {
  return isName(category) || (category === null && hook === 'adjust')
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== ''
}

function isInputs(inputs: unknown): inputs is PriceLine['inputs'] {
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) return false
  for (const key in inputs) {
    const value = (inputs as Record<string, unknown>)[key]
    const plain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
    if (!plain) return false
  }
  return true
}

function isMessage(message: unknown, addOn: ActiveAddOn): message is Message {
  if (typeof message !== 'object' || message === null) return false
  const { key, params } = message as Record<string, unknown>
  return (
    typeof key === 'string' &&
    typeof params === 'object' &&
    params !== null &&
    Object.hasOwn(addOn.messages, key)
  )
}

function isFigure(figure: unknown): figure is string {
  if (typeof figure !== 'string') return false
  try {
    return parseRational(figure).num >= 0n
  } catch {
    return false
  }
}

/** A fault of a hook as a finding: a refusal of the core in its own words, all else by what came back. */
export function refuseAnswer({ addOn, hook, run }: Asked, fault: unknown): void {
  const by = { plugin: `${addOn.id}@${addOn.version}`, hook }
  if (fault instanceof Impossible) {
    const params = { ...by, at: fault.at, came: said(fault.came) }
    return refuse(run, { code: 'plugin-answer-refused', params, addOn: addOn.id })
  }
  const came = fault instanceof DomainError ? `${fault.code} ${JSON.stringify(fault.params)}` : said(fault)
  // Whatever went wrong behind the border has one code.
  run.refusals.push({
    ...finding('plugin-threw', { ...by, came }, addOn.id),
    code: 'plugin-answer-refused',
  })
}

/** What came back, short and without the risk of running the plugin's own toString. */
function said(came: unknown): string {
  if (came instanceof Error) return `${came.name}: ${came.message}`.slice(0, 120)
  if (typeof came === 'string') return JSON.stringify(came.slice(0, 80))
  if (typeof came === 'object' && came !== null) {
    if (Array.isArray(came)) return 'a list'
    return came instanceof Promise ? 'a promise' : 'an object'
  }
  return typeof came === 'function' ? 'a function' : String(came)
}

/** Stands where a hook's lines would: its amount is unknown, so no total can pass it by. */
export function withheldLine(asked: Asked, message: Message, unknownFacts?: readonly string[]): PriceLine {
  return {
    stage: asked.stage,
    source: asked.source,
    code: 'withheld',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: null,
    inputs: {},
    amountMinor: null,
    ...(unknownFacts && { unknownFacts }),
    message,
  }
}
