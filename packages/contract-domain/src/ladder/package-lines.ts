import type { CatalogVersion, JsonObject, ServiceTier } from '../catalog/index.ts'
import {
  packageLine,
  type ActiveAddOn,
  type BindAddOn,
  type PackageLine,
  type QuoteFrame,
} from '../pricing/index.ts'
import type { LadderContext } from './ladder-context.ts'
import type { Selection } from './selection.ts'
import { stableText } from './stable-text.ts'

export interface LinesOf {
  readonly version: CatalogVersion
  readonly tier: ServiceTier
  readonly context: LadderContext
  /** Of `boundOnce`. */
  readonly bind: BindAddOn
}

/** Packages of one tier, term, book and day that are kept made ready; others are made again when asked for. */
const MOST_LINES = 256

type Lines = Map<string, PackageLine>

const known = new WeakMap<BindAddOn, WeakMap<CatalogVersion, Map<string, Lines>>>()

/**
 * The packages of a tier made ready. Contexts that differ by asset and fleet alone share them: most of
 * what a package comes to depends on few facts, and like assets are priced once.
 */
export function packageLines(of: LinesOf, frame: QuoteFrame): (selection: Selection) => PackageLine {
  const lines = linesOf(of)
  return (selection) => {
    const key = packageKey(selection)
    const line = lines.get(key) ?? packageLine(requestOf(selection, of), frame)
    if (lines.size < MOST_LINES) lines.set(key, line)
    return line
  }
}

function linesOf({ version, tier, context, bind }: LinesOf): Lines {
  const byVersion = known.get(bind) ?? new WeakMap<CatalogVersion, Map<string, Lines>>()
  known.set(bind, byVersion)
  const byPlace = byVersion.get(version) ?? new Map<string, Lines>()
  byVersion.set(version, byPlace)
  const { termMonths, priceBook, priceDate, promotionCodes = [], paymentPlan = null } = context
  const place = stableText([tier.id, termMonths, priceBook, priceDate, promotionCodes, paymentPlan])
  const lines: Lines = byPlace.get(place) ?? new Map<string, PackageLine>()
  byPlace.set(place, lines)
  return lines
}

function requestOf(selection: Selection, { tier, context }: LinesOf) {
  return {
    id: 'ladder',
    tier: tier.id,
    addOns: selection.map(({ addOn, options }) => ({ id: addOn, options })),
    termMonths: context.termMonths,
    start: context.priceDate,
  }
}

/** By content: who asks with other candidates of options means other packages. */
export function packageKey(selection: Selection): string {
  return selection
    .map(({ addOn, options }) => `${addOn} ${optionsText(options)}`)
    .sort()
    .join('\n')
}

const texts = new WeakMap<object, string>()

function optionsText(options: JsonObject): string {
  const known = texts.get(options)
  if (known !== undefined) return known
  const text = stableText(options)
  texts.set(options, text)
  return text
}

const onces = new WeakMap<BindAddOn, BindAddOn>()

/** Binding reads settings and options through a plugin's schema: once for each choice. */
export function boundOnce(bind: BindAddOn): BindAddOn {
  const made = onces.get(bind) ?? bindingOnce(bind)
  onces.set(bind, made)
  return made
}

function bindingOnce(bind: BindAddOn): BindAddOn {
  const bound = new WeakMap<object, Map<string, ActiveAddOn>>()
  return (request) => {
    const byAddOn = bound.get(request.options) ?? new Map<string, ActiveAddOn>()
    bound.set(request.options, byAddOn)
    const key = `${request.addOn} ${request.priceBook}`
    const found = byAddOn.get(key) ?? bind(request)
    byAddOn.set(key, found)
    return found
  }
}
