import { DomainError, type Message } from '../text/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { finding } from './finding.ts'
import type { LineSource, PriceLine, Stage } from './line.ts'
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

export function impossible(at: string, came: unknown): Error {
  return new Impossible(at, came)
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
