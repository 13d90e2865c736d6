import {
  priceQuote,
  type ActiveAddOn,
  type Finding,
  type PriceDecision,
  type PriceRequest,
} from '@aftercare/contract-domain/pricing'
import { aLine, anAsset, aRequest } from '@aftercare/contract-domain/testing'
import { DomainError } from '@aftercare/contract-domain/text'
import { bindPlugin } from '../bind-plugin.ts'
import type { Plugin } from '../plugin.ts'
import { caseCatalog } from './case-catalog.ts'
import type { CaseGiven, PluginCase } from './plugin-case.ts'
import { watchHooks, type HookAnswer } from './watch-hooks.ts'

/** A case priced through the real pipeline, with every answer of the plugin's hooks. */
export interface PricedCase {
  readonly decision: PriceDecision
  readonly answers: readonly HookAnswer[]
}

/** Prices the case's selection, its add-ons in the order given (the plugin first unless said). */
export function priceCase(
  plugin: Plugin,
  { given = {}, settings, options }: PluginCase,
  order: (addOns: readonly string[]) => readonly string[] = (addOns) => addOns,
): PricedCase {
  const answers: HookAnswer[] = []
  const beside = new Map((given.beside ?? []).map((addOn) => [addOn.id, addOn]))
  const version = caseCatalog(given, plugin)
  const bind = ({ addOn }: { readonly addOn: string }): ActiveAddOn => {
    const standing = beside.get(addOn)
    if (standing !== undefined) return standing
    return watchHooks(bindPlugin(plugin, { settings, options, guarded: true }), answers)
  }
  const addOns = order([plugin.id, ...beside.keys()])
  const identity = { number: 1, hash: 'case' }
  return { decision: priceQuote(requestFor(given, addOns), { version, identity, bind }), answers }
}

function requestFor({ facts = {}, termMonths = 12 }: CaseGiven, addOns: readonly string[]): PriceRequest {
  const line = aLine({ addOns, termMonths, assets: [anAsset('asset', facts)] })
  return aRequest({ lines: [line], paymentPlan: 'monthly' })
}

/** Codes of what refused: findings, and what a hook threw in words of its own. */
export function refusalsOf({ decision, answers }: PricedCase): readonly string[] {
  const thrown = answers.flatMap(({ thrown }) => (thrown instanceof DomainError ? [thrown.code] : []))
  return [...new Set([...decision.refusals.map(({ code }) => code), ...thrown])]
}

/** Refusals as a reader of the test's failure needs them. */
export function saidByFindings(findings: readonly Finding[]): string {
  return findings.map(({ code, message }) => `${code} ${JSON.stringify(message.params)}`).join('; ')
}
