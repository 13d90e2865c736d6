import { DomainError, type Message } from '../text/index.ts'
import { finding } from './finding.ts'
import type { HookSetting } from './hook-context.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { Finding } from './price-decision.ts'

/** The hook that answers: whose, which one, and the run that hears of a refusal. */
export interface Asked {
  readonly setting: HookSetting
  readonly hook: 'charge' | 'adjust' | 'widen'
  /** Set to each asset in turn. */
  run: LineRun
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

/**
 * A fault of a hook as a finding: a refusal that the plugin has texts for speaks for itself (not sold for this asset,
 * and why), all else is told by what came back.
 */
export function refuseAnswer(asked: Asked, fault: unknown): void {
  asked.run.refusals.push(refusalOf(asked, fault))
}

function refusalOf(asked: Asked, fault: unknown): Finding {
  const { addOn } = asked.setting
  try {
    if (fault instanceof Impossible) {
      const params = { ...byHook(asked), at: fault.at, came: said(fault.came) }
      return finding('plugin-answer-refused', params, addOn.id)
    }
    if (!(fault instanceof DomainError)) return threw(asked, said(fault))
    if (Object.hasOwn(addOn.messages, fault.messageKey)) return inOwnWords(asked, fault)
    return threw(asked, `${fault.code} ${JSON.stringify(fault.params)}`)
  } catch {
    // What comes from a plugin may be made so that it throws again when it is read.
    return threw(asked, 'an object')
  }
}

function byHook({ setting: { addOn }, hook }: Asked) {
  return { plugin: `${addOn.id}@${addOn.version}`, hook }
}

/** Whatever went wrong behind the border has one code. */
function threw(asked: Asked, came: string): Finding {
  const found = finding('plugin-threw', { ...byHook(asked), came }, asked.setting.addOn.id)
  return { ...found, code: 'plugin-answer-refused' }
}

function inOwnWords(asked: Asked, { code, text, cure }: DomainError): Finding {
  const { addOn } = asked.setting
  const own = cure !== undefined && Object.hasOwn(addOn.messages, cure.key) ? cure : undefined
  const general = finding('plugin-threw', byHook(asked)).cure
  return { code, addOn: addOn.id, message: text, cure: own ?? general }
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

/** Stands where a refused hook's lines would: its amount is unknown, so no total can pass it by. */
export function refusedLine(asked: Asked): PriceLine {
  return withheldLine(asked, { key: 'pricing.line-refused', params: { addOn: asked.setting.addOn.title } })
}

/** Stands for what a hook would have charged had it not lacked these facts: unknown is not zero. */
export function unknownLine(asked: Asked, unknownFacts: readonly string[]): PriceLine {
  const message = { key: 'pricing.line-unknown', params: { addOn: asked.setting.addOn.title } }
  return { ...withheldLine(asked, message), unknownFacts }
}

function withheldLine({ setting, hook }: Asked, message: Message): PriceLine {
  return {
    stage: hook === 'adjust' ? 'adjust' : 'charge',
    source: setting.source,
    code: 'withheld',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: null,
    inputs: {},
    amountMinor: null,
    message,
  }
}
