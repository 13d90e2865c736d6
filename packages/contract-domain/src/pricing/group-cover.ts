import type { CatalogAddOn, CatalogVersion, Delay, ServiceTier } from '../catalog/index.ts'
import {
  applyEffects,
  cellTitle,
  CoverageInvalid,
  normalizeCoverage,
  type AddOnEffect,
  type CoverClash,
  type CoverOutcome,
  type CoverRules,
  type Coverage,
} from '../cover/index.ts'
import { joinTexts, type LocalizedText } from '../text/index.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'
import { factsFor } from './check-availability.ts'
import { judgeNeeds, type JudgedAddOn } from './cover-needs.ts'
import { finding } from './finding.ts'
import { HookCall, WidenCall } from './hook-context.ts'
import { KeptCovers } from './kept-covers.ts'
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
  /** What the catalog itself calls add-ons. */
  readonly titles: ReadonlyMap<string, LocalizedText>
  readonly delayed: boolean
  /** Facts of the facets known when quoting. */
  readonly facts: readonly string[]
  readonly kept: KeptCovers
}

export function preparedCover(
  version: CatalogVersion,
  tier: ServiceTier,
  addOns: readonly CatalogAddOn[],
): PreparedCover {
  const { dimensions: definitions, eventImplications } = version
  const rules = { definitions, eventImplications }
  const { total: tierCover, kept } = totalCover(tier, rules)
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
    titles: new Map(addOns.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const]))),
    delayed: tier.delay !== undefined || delays.size > 0,
    facts: [...new Set(facets.flatMap(({ knownAt, fact }) => (knownAt === 'quote' && fact ? [fact] : [])))],
    kept,
  }
}

interface TotalCover {
  readonly of: CoverRules
  readonly total: Coverage
  readonly kept: KeptCovers
}

const totals = new WeakMap<Coverage, TotalCover>()

/** A version never changes, and the ladder prices thousands of packages of one tier: made total once. */
function totalCover({ cover }: ServiceTier, rules: CoverRules): TotalCover {
  const known = totals.get(cover)
  const { definitions, eventImplications } = rules
  if (known?.of.definitions === definitions && known.of.eventImplications === eventImplications) return known
  const total = normalizeCoverage(cover, definitions)
  const made = { of: rules, total, kept: new KeptCovers(total, rules) }
  totals.set(cover, made)
  return made
}

/** What a selection covers for one asset: after all delays and, where there are any, while they run. */
export function coverOf(
  prepared: PreparedCover,
  addOns: readonly PreparedAddOn[],
  run: LineRun,
): { readonly cover: GroupCover; readonly missingFacts: readonly string[] } {
  const missing: string[] = []
  const effects = effectsOf(prepared, addOns, { run, missing })
  const final = applyOrRefuse(effects, { prepared, addOns, run })
  const titleOf = titlesOf(prepared, addOns)
  run.refusals.push(...final.outcome.clashes.map((clash) => clashFinding(clash, { prepared, titleOf })))
  const facts = factsFor(run.facts, prepared.facts)
  missing.push(...prepared.facts.filter((id) => !Object.hasOwn(facts, id)))
  const resolve = (cover: Coverage) => prepared.kept.resolved(cover, facts)
  const resolved = resolve(final.outcome.cover)
  for (const judged of addOns.map(({ setting }): JudgedAddOn => setting.addOn)) {
    const others = () => resolve(prepared.kept.outcome(without(final.effects, judged.id)).cover)
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
  effects: readonly AddOnEffect[],
  applying: Applying,
): { readonly outcome: CoverOutcome; readonly effects: readonly AddOnEffect[] } {
  const { prepared, addOns, run } = applying
  try {
    return { outcome: prepared.kept.outcome(effects), effects }
  } catch (fault) {
    const guilty = addOns.find(
      ({ setting }) => fault instanceof CoverageInvalid && fault.path?.[0] === setting.addOn.id,
    )
    if (guilty === undefined) throw fault
    refuseAnswer({ setting: guilty.setting, hook: 'widen', run }, fault)
    return applyOrRefuse(without(effects, guilty.setting.addOn.id), applying)
  }
}

/** What an add-on is called where it is sold: by the catalog, else by its plugin. */
function titlesOf({ titles }: PreparedCover, addOns: readonly PreparedAddOn[]) {
  return (id: string): LocalizedText =>
    titles.get(id) ??
    addOns.find(({ setting }) => setting.addOn.id === id)?.setting.addOn.title ?? { en: id, fr: id }
}

function clashFinding(
  clash: CoverClash,
  {
    prepared,
    titleOf,
  }: { readonly prepared: PreparedCover; readonly titleOf: (id: string) => LocalizedText },
): Finding {
  if (clash.kind === 'target-unknown') {
    const params = { addOn: titleOf(clash.addOn), dimension: clash.dimension }
    return finding('cover-target-unknown', params, clash.addOn)
  }
  const definition = prepared.rules.definitions.find(({ id }) => id === clash.dimension)
  const dimension = definition === undefined ? clash.dimension : cellTitle(definition, clash.facetKey)
  const [first = '', second = ''] = clash.addOns
  if (clash.kind === 'withdrawal')
    return finding('withdrawal-clash', { one: titleOf(first), other: titleOf(second), dimension }, first)
  const all = clash.addOns.map(titleOf)
  const addOns = joinTexts(all, ', ')
  return finding('cap-exceeded', { dimension, cap: clash.cap, asked: clash.asked, addOns }, first)
}
