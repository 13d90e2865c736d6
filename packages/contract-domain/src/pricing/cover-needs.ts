import {
  cellAtLeast,
  cellOf,
  faultsOfValue,
  keysAt,
  unknownTargetOf,
  type AtLeast,
  type CoverRules,
  type CoverTarget,
  type DimensionDefinition,
  type ResolvedCover,
} from '../cover/index.ts'
import type { LocalizedText } from '../text/index.ts'
import type { ActiveAddOn, Need } from './active-add-on.ts'
import { finding } from './finding.ts'
import type { LineRun } from './line-run.ts'

export type JudgedAddOn = Pick<ActiveAddOn, 'id' | 'title' | 'needs' | 'excludes'>
type CoverNeed = Extract<Need, { dimension: string }>

/** Needs and excludes by add-on id: met or broken by the other add-ons of the selection alone. */
export function judgeIds(
  judged: JudgedAddOn,
  others: ReadonlyMap<string, Pick<ActiveAddOn, 'title'>>,
  titleOf: (addOn: string) => ActiveAddOn['title'] | string,
): readonly ReturnType<typeof finding>[] {
  const { id, title } = judged
  const missing = judged.needs.flatMap((need) =>
    'addOn' in need && !others.has(need.addOn)
      ? [finding('need-not-met', { addOn: title, need: titleOf(need.addOn) }, id)]
      : [],
  )
  const excluded = judged.excludes.flatMap((exclude) =>
    'addOn' in exclude && others.has(exclude.addOn)
      ? [finding('add-on-excluded', { addOn: title, other: titleOf(exclude.addOn) }, id)]
      : [],
  )
  return [...missing, ...excluded]
}

/**
 * Needs and excludes by cover: judged on the whole selection's final cover without the judged add-on's own effect,
 * so a circle of needs is met. What stays unknown is refused when selling.
 */
export function judgeNeeds(
  judged: JudgedAddOn,
  others: () => ResolvedCover,
  {
    run,
    eventImplications,
  }: { readonly run: LineRun; readonly eventImplications: CoverRules['eventImplications'] },
): void {
  const needs = judged.needs.filter(isOfCover)
  const excludes = judged.excludes.filter(isOfCover)
  if (needs.length === 0 && excludes.length === 0) return
  const { cover, definitions } = others()
  const rules = { definitions, eventImplications }
  const { id, title: addOn } = judged
  for (const need of needs) {
    const { verdicts, title } = verdictsOf(need, cover, rules)
    const params = { addOn, dimension: title }
    if (verdicts.includes('no') || verdicts.length === 0)
      run.refusals.push(finding('cover-need-not-met', params, id))
    else if (verdicts.includes('unknown')) run.refusals.push(finding('cover-need-unknown', params, id))
  }
  for (const exclude of excludes) {
    const { verdicts, title } = verdictsOf(exclude, cover, rules)
    const params = { addOn, dimension: title }
    if (verdicts.includes('yes')) run.refusals.push(finding('cover-excluded', params, id))
    else if (verdicts.includes('unknown')) run.refusals.push(finding('cover-exclude-unknown', params, id))
  }
}

function isOfCover(need: Need): need is CoverNeed {
  return 'dimension' in need
}

interface Judged {
  readonly verdicts: readonly AtLeast[]
  readonly title: LocalizedText | string
}

/** Cell by cell of what the need names; a dimension that the catalog lacks promises nothing. */
function verdictsOf(need: CoverNeed, cover: ResolvedCover['cover'], rules: CoverRules): Judged {
  const definition = rules.definitions.find(({ id }) => id === need.dimension)
  if (definition === undefined) return { verdicts: [], title: need.dimension }
  const { title } = definition
  // Facets resolved by now have no keys left to name.
  const left = new Set(definition.facets.map(({ id }) => id))
  const at = Object.fromEntries(Object.entries(need.at ?? {}).filter(([facet]) => left.has(facet)))
  if (!isJudgeable(need, definition, at)) return { verdicts: ['unknown'], title }
  const asked = { state: 'known', value: need.atLeast } as const
  const verdicts = keysAt(definition, at).map((key) =>
    cellAtLeast(definition, key, cellOf(cover[definition.id], key), asked, rules),
  )
  return { verdicts, title }
}

/** By a key or a value that the catalog's dimension doesn't have, whether a need is met can't be known. */
function isJudgeable(need: CoverNeed, definition: DimensionDefinition, at: CoverTarget['at']): boolean {
  // More than the cap is a value: nobody can have it.
  const faults = faultsOfValue(definition, need.atLeast).filter(
    ({ reason }) => reason !== 'quantity-past-cap',
  )
  return faults.length === 0 && unknownTargetOf(definition, at) === undefined
}
