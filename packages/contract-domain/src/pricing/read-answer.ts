import { parseRational } from '../money/index.ts'
import type { Message } from '../text/index.ts'
import { HookCall } from './hook-context.ts'
import type { Mutable, PriceLine, Recurrence } from './line.ts'
import { impossible, refuseAnswer, refusedLine, unknownLine, type Asked } from './refuse-answer.ts'

/**
 * The border to the plugins (domain §4 "Impossible answers"): reads what a hook gave, onto `lines`. NaN, infinity, a
 * fraction of a minor unit, another currency, a wrong type or a throw is refused, naming plugin, hook, what came
 * back and the cure; the line that stands in its place is unknown, never zero. Gives the total of what it read.
 */
export function askForLines(
  asked: Asked,
  call: HookCall,
  { hook, lines }: { readonly hook: () => unknown; readonly lines: PriceLine[] },
): number {
  const start = lines.length
  try {
    return readLines(hook(), lines, { asked, call })
  } catch (fault) {
    refuseAnswer(asked, fault)
    lines.length = start
    lines.push(refusedLine(asked))
    return 0
  }
}

export interface Answering {
  readonly asked: Asked
  readonly call: HookCall
}

/** Adds the lines of an answer and gives their total. Throws at the first that is impossible: the caller takes back what was added. */
export function readLines(answer: unknown, lines: PriceLine[], { asked, call }: Answering): number {
  if (!Array.isArray(answer)) throw impossible('lines', answer)
  let total = 0
  for (let at = 0; at < answer.length; at += 1) {
    const line = readLine(HookCall.behind(call, answer[at]), asked, call)
    lines.push(line)
    total += line.amountMinor ?? 0
  }
  const missing = HookCall.missingIn(call)
  if (missing.length > 0 && answer.length === 0) lines.push(unknownLine(asked, missing))
  return total
}

function readLine(given: unknown, asked: Asked, call: HookCall): PriceLine {
  if (typeof given !== 'object' || given === null) throw impossible('line', given)
  const line = given as Record<string, unknown>
  const { code, component, recurrence, taxCategory, inputs, message, amountMinor, rate, cost } = line
  const { setting, hook } = asked
  if (typeof code !== 'string' || code === '') throw impossible('code', code)
  if (!isRecurrence(recurrence)) throw impossible('recurrence', recurrence)
  if (!isName(taxCategory) && !(taxCategory === null && hook === 'adjust'))
    throw impossible('taxCategory', taxCategory)
  if (component !== undefined && !isName(component)) throw impossible('component', component)
  const per = line['per'] ?? 'asset'
  if (per !== 'asset' && !(per === 'quote' && hook === 'charge')) throw impossible('per', per)
  if (!isMessage(message, call)) throw impossible('message', message)
  if (amountMinor !== null && !Number.isSafeInteger(amountMinor)) throw impossible('amountMinor', amountMinor)
  const isOwn = !HookCall.isMadeBy(call, given)
  if (isOwn) checkFigures(line, recurrence, call.currency)
  const unknown = unknownIn(line['unknownFacts'], HookCall.missingIn(call))
  const isUnknown = unknown.length > 0
  const stamped: Mutable<PriceLine> = {
    stage: hook === 'adjust' ? 'adjust' : 'charge',
    source: setting.source,
    code,
    component: component ?? 'default',
    contractYear: null,
    recurrence,
    per,
    taxCategory,
    // An author may write on its own again for the next asset.
    inputs: isOwn ? { ...(inputs as PriceLine['inputs']) } : (inputs as PriceLine['inputs']),
    // Minus zero is not an amount of money.
    amountMinor: isUnknown || amountMinor === null ? null : (amountMinor as number) + 0,
    message: isOwn ? { ...message, params: { ...message.params } } : message,
  }
  if (rate !== undefined && !isUnknown) stamped.rate = rate as string
  if (cost !== undefined) stamped.cost = cost as string
  if (isUnknown) stamped.unknownFacts = unknown
  else if (stamped.amountMinor === null && rate === undefined && !explained(asked, call))
    throw impossible('amountMinor', null)
  const assumed = HookCall.assumedIn(call)
  if (assumed.length > 0) stamped.assumedFacts = [...new Set(assumed)]
  return stamped
}

/** What the core itself makes right in a line of its own, and an author's own line may have wrong. */
function checkFigures(line: Record<string, unknown>, recurrence: Recurrence, currency: string): void {
  if (line['currency'] !== currency) throw impossible('currency', line['currency'])
  if (!isInputs(line['inputs'])) throw impossible('inputs', line['inputs'])
  const isAmount = recurrence === 'once' || recurrence === 'per-year'
  if (!isAmount && line['amountMinor'] !== null) throw impossible('amountMinor', line['amountMinor'])
  const { rate, cost } = line
  if (rate !== undefined && (isAmount || !isFigure(rate))) throw impossible('rate', rate)
  if (cost !== undefined && !isFigure(cost)) throw impossible('cost', cost)
}

/** An amount of null needs its reason: a missing fact, an unknown base, or a refusal that was said already. */
function explained({ run }: Asked, call: HookCall): boolean {
  // Unknown before factors is unknown after them.
  return run.refusals.length > 0 || HookCall.baseOf(call).afterFactorsMinor === null
}

function unknownIn(own: unknown, missing: readonly string[]): readonly string[] {
  if (own === undefined) return missing
  if (!Array.isArray(own) || !own.every(isName)) throw impossible('unknownFacts', own)
  return [...new Set([...own, ...missing])]
}

function isRecurrence(value: unknown): value is Recurrence {
  return value === 'per-year' || value === 'once' || value === 'per-unit' || value === 'per-event'
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== ''
}

function isInputs(inputs: unknown): inputs is PriceLine['inputs'] {
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) return false
  return Object.values(inputs).every(
    (value) => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value),
  )
}

function isMessage(message: unknown, call: HookCall): message is Message {
  if (typeof message !== 'object' || message === null) return false
  const { key, params } = message as Record<string, unknown>
  return (
    typeof key === 'string' && typeof params === 'object' && params !== null && HookCall.hasText(call, key)
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
