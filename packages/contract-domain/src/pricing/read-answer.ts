import { parseRational } from '../money/index.ts'
import type { Message } from '../text/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { HookCall } from './hook-context.ts'
import type { PriceLine, Recurrence } from './line.ts'
import { impossible, refuseAnswer, withheldLine, type Asked } from './refuse-answer.ts'

const RECURRENCES: Readonly<Record<Recurrence, 'amount' | 'rate'>> = {
  once: 'amount',
  'per-year': 'amount',
  'per-unit': 'rate',
  'per-event': 'rate',
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
    if (!Array.isArray(answer)) throw impossible('lines', answer)
    return readLines(answer, asked, call)
  } catch (fault) {
    refuseAnswer(asked, fault)
    return [withheldLine(asked, { key: 'pricing.line-refused', params: { addOn: asked.addOn.title } })]
  }
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
  if (typeof given !== 'object' || given === null) throw impossible(`[${at}]`, given)
  const line = given as Record<string, unknown>
  const { code, component, recurrence, currency, message, amountMinor, taxCategory, inputs } = line
  if (typeof code !== 'string' || code === '') throw impossible(`[${at}].code`, code)
  if (typeof recurrence !== 'string' || !Object.hasOwn(RECURRENCES, recurrence))
    throw impossible(`[${at}].recurrence`, recurrence)
  const kind = RECURRENCES[recurrence as Recurrence]
  if (currency !== call.currency) throw impossible(`[${at}].currency`, currency)
  if (!isCategory(taxCategory, asked)) throw impossible(`[${at}].taxCategory`, taxCategory)
  if (component !== undefined && !isName(component)) throw impossible(`[${at}].component`, component)
  const per = line['per'] ?? 'asset'
  if (per !== 'asset' && !(per === 'quote' && asked.hook === 'charge')) throw impossible(`[${at}].per`, per)
  if (!isInputs(inputs)) throw impossible(`[${at}].inputs`, inputs)
  if (!isMessage(message, asked.addOn)) throw impossible(`[${at}].message`, message)
  if (amountMinor !== null && (kind === 'rate' || !Number.isSafeInteger(amountMinor)))
    throw impossible(`[${at}].amountMinor`, amountMinor)
  const rate = line['rate']
  if (kind === 'amount' ? rate !== undefined : rate !== undefined && !isFigure(rate))
    throw impossible(`[${at}].rate`, rate)
  const cost = line['cost']
  if (cost !== undefined && !isFigure(cost)) throw impossible(`[${at}].cost`, cost)
  const unknown = unknownIn(line, missing)
  const isUnknown = unknown.length > 0
  const stamped: Mutable<PriceLine> = {
    stage: asked.stage,
    source: asked.source,
    code,
    component: component ?? 'default',
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
  if (cost !== undefined) stamped.cost = cost
  if (isUnknown) stamped.unknownFacts = unknown
  else if (stamped.amountMinor === null && rate === undefined && !explained(asked, call))
    throw impossible(`[${at}].amountMinor`, null)
  const assumed = HookCall.assumedIn(call)
  if (assumed.length > 0) stamped.assumedFacts = [...new Set(assumed)]
  return stamped
}

type Mutable<Made> = { -readonly [Member in keyof Made]: Made[Member] }

/** An amount of null needs its reason: a missing fact, an unknown base, or a refusal that was said already. */
function explained({ run }: Asked, { base }: HookCall): boolean {
  return run.refusals.length > 0 || base.afterFactorsMinor === null || base.beforeFactorsMinor === null
}

function unknownIn(line: Record<string, unknown>, missing: readonly string[]): readonly string[] {
  const own = line['unknownFacts']
  if (own === undefined) return missing
  if (!Array.isArray(own) || !own.every(isName)) throw impossible('unknownFacts', own)
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
