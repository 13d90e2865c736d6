import type { CatalogAddOn, CatalogVersion, Delay, ServiceTier } from '../catalog/index.ts'
import {
  applyEffects,
  CoverageInvalid,
  normalizeCoverage,
  resolveQuoteFacets,
  type AddOnEffect,
  type CoverClash,
  type CoverOutcome,
  type CoverRules,
  type Coverage,
} from '../cover/index.ts'
import type { PreparedAddOn } from './charges.ts'
import { factsFor } from './check-availability.ts'
import { judgeNeeds, type JudgedAddOn } from './cover-needs.ts'
import { finding } from './finding.ts'
import { HookCall, WidenCall } from './hook-context.ts'
import type { LineRun } from './line-run.ts'
import type { Finding, GroupCover } from './price-decision.ts'
import { refuseAnswer } from './refuse-answer.ts'
import { readEffect } from './read-effect.ts'

/** A tier's cover and the delays of a selection, made ready. */
export interface PreparedCover {
  readonly rules: CoverRules
  readonly tierCover: Coverage
  /** The tier's own cover while its delay runs. */
  readonly tierInterim: Coverage
  readonly delays: ReadonlyMap<string, Delay>
  readonly delayed: boolean
  /** Facts of the facets known when quoting. */
  readonly facts: readonly string[]
}

export function preparedCover(
  version: CatalogVersion,
  tier: ServiceTier,
  addOns: readonly CatalogAddOn[],
): PreparedCover {
  const { dimensions: definitions, eventImplications } = version
  const rules = { definitions, eventImplications }
  const tierCover = normalizeCoverage(tier.cover, definitions)
  const delays = new Map(
    addOns.flatMap(({ id, delay }) => (delay === undefined ? [] : [[id, delay] as const])),
  )
  const facets = definitions.flatMap((definition) => definition.facets)
  return {
    rules,
    tierCover,
    tierInterim:
      tier.delay === undefined
        ? tierCover
        : applyEffects(tierCover, [{ addOn: tier.id, effect: tier.delay.interim }], rules).cover,
    delays,
    delayed: tier.delay !== undefined || delays.size > 0,
    facts: [...new Set(facets.flatMap(({ knownAt, fact }) => (knownAt === 'quote' && fact ? [fact] : [])))],
  }
}

/** What a selection covers for one asset: after all delays and, where there are any, while they run. */
export function coverOf(
  prepared: PreparedCover,
  addOns: readonly PreparedAddOn[],
  run: LineRun,
): { readonly cover: GroupCover; readonly missingFacts: readonly string[] } {
  const missing: string[] = []
  const effects = effectsOf(prepared, addOns, { run, missing })
  const final = applyOrRefuse(prepared.tierCover, effects, { prepared, addOns, run })
  run.refusals.push(...final.outcome.clashes.map((clash) => clashFinding(clash, prepared)))
  const facts = factsFor(run.facts, prepared.facts)
  missing.push(...prepared.facts.filter((id) => !Object.hasOwn(facts, id)))
  const resolve = (cover: Coverage) => resolveQuoteFacets(cover, prepared.rules.definitions, facts)
  const resolved = resolve(final.outcome.cover)
  for (const judged of addOns.map(({ setting }): JudgedAddOn => setting.addOn)) {
    const others = () =>
      resolve(applyEffects(prepared.tierCover, without(final.effects, judged.id), prepared.rules).cover)
    judgeNeeds(judged, others, { run, eventImplications: prepared.rules.eventImplications })
  }
  const cover: GroupCover = {
    dimensions: resolved.definitions,
    final: resolved.cover,
    ...(prepared.delayed && { interim: resolve(interimOf(prepared, final.effects)).cover }),
    effects: final.outcome.applied,
  }
  return { cover, missingFacts: missing }
}

function without(effects: readonly AddOnEffect[], addOn: string): readonly AddOnEffect[] {
  return effects.filter((one) => one.addOn !== addOn)
}

/** While delays run, each delayed add-on has its interim effect in place of its own. */
function interimOf(prepared: PreparedCover, effects: readonly AddOnEffect[]): Coverage {
  const meanwhile = effects.map(({ addOn, effect }) => ({
    addOn,
    effect: prepared.delays.get(addOn)?.interim ?? effect,
  }))
  return applyEffects(prepared.tierInterim, meanwhile, prepared.rules).cover
}

function effectsOf(
  prepared: PreparedCover,
  addOns: readonly PreparedAddOn[],
  { run, missing }: { readonly run: LineRun; readonly missing: string[] },
): readonly AddOnEffect[] {
  return addOns.flatMap(({ setting }) => {
    const { addOn } = setting
    const { widen } = addOn
    if (widen === undefined) return []
    const call = new WidenCall(setting, run, prepared.tierCover)
    const effect = readEffect({ setting, hook: 'widen', run }, () => widen.call(addOn, call))
    missing.push(...HookCall.missingIn(call))
    return effect === null ? [] : [{ addOn: addOn.id, effect }]
  })
}

interface Applying {
  readonly prepared: PreparedCover
  readonly addOns: readonly PreparedAddOn[]
  readonly run: LineRun
}

/** A value that its dimension can't hold is an impossible answer: refused, and the rest goes on without it. */
function applyOrRefuse(
  tierCover: Coverage,
  effects: readonly AddOnEffect[],
  applying: Applying,
): { readonly outcome: CoverOutcome; readonly effects: readonly AddOnEffect[] } {
  const { prepared, addOns, run } = applying
  try {
    return { outcome: applyEffects(tierCover, effects, prepared.rules), effects }
  } catch (fault) {
    const guilty = addOns.find(
      ({ setting }) => fault instanceof CoverageInvalid && fault.path?.[0] === setting.addOn.id,
    )
    if (guilty === undefined) throw fault
    refuseAnswer({ setting: guilty.setting, hook: 'widen', run }, fault)
    return applyOrRefuse(tierCover, without(effects, guilty.setting.addOn.id), applying)
  }
}

function clashFinding(clash: CoverClash, { rules }: PreparedCover): Finding {
  const title = rules.definitions.find(({ id }) => id === clash.dimension)?.title ?? clash.dimension
  switch (clash.kind) {
    case 'withdrawal': {
      const [one, other] = clash.addOns
      return finding('withdrawal-clash', { one, other, dimension: title, at: clash.facetKey }, one)
    }
    case 'cap': {
      const params = { dimension: title, cap: clash.cap, asked: clash.asked, addOns: clash.addOns.join(', ') }
      return finding('cap-exceeded', params, clash.addOns[0])
    }
    case 'target-unknown':
      return finding('cover-target-unknown', { addOn: clash.addOn, dimension: clash.dimension }, clash.addOn)
  }
}
