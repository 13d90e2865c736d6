import { isNeverOpen, MINUTES_OF_A_DAY, normalizeWindow } from '../calendar/index.ts'
import { checkFacets } from './check-facets.ts'
import type { DimensionDefinition, TimeDimension } from './dimension.ts'
import type { DimensionProblem, ReportProblem } from './dimension-problem.ts'
import { keysOfFacet } from './facet-keys.ts'

/** All problems of a catalog version's definitions, in their order; paths start with the dimension's id. */
export function checkDimensions(definitions: readonly DimensionDefinition[]): readonly DimensionProblem[] {
  const problems: DimensionProblem[] = []
  const seen = new Set<string>()
  for (const definition of definitions) {
    const { id } = definition
    const report: ReportProblem = (code, path, params = {}) => {
      const given = { dimension: id, ...params }
      problems.push({
        path: [id, ...path],
        code,
        message: { key: code, params: given },
        cure: { key: `${code}.cure`, params: given },
      })
    }
    if (seen.has(id)) report('cover.dimension-duplicate', ['id'])
    seen.add(id)
    if (!/^[a-z0-9][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/.test(id)) report('cover.dimension-id-invalid', ['id'])
    checkFacets(definition, report)
    checkKind(definition, definitions, report)
  }
  return problems
}

function checkKind(
  definition: DimensionDefinition,
  definitions: readonly DimensionDefinition[],
  report: ReportProblem,
): void {
  switch (definition.kind) {
    case 'time':
      checkReference(definition, report)
      checkWindowDimension(definition, definitions, report)
      break
    case 'cover':
      if (!definition.facets.some(({ id }) => id === 'cause')) report('cover.cause-facet-missing', ['facets'])
      break
    case 'level':
      checkChoices(definition.levels, 'levels', report)
      break
    case 'set':
      checkChoices(definition.universe, 'universe', report)
      break
    case 'quantity': {
      const { cap } = definition
      if (cap !== undefined && (!Number.isSafeInteger(cap) || cap < 1)) report('cover.cap-invalid', ['cap'])
      break
    }
    case 'guarantee':
    case 'window':
    case 'limit':
      break
  }
}

function checkReference({ reference }: TimeDimension, report: ReportProblem): void {
  const { dueMinute } = reference
  const due = Number.isInteger(dueMinute) && dueMinute >= 0 && dueMinute <= MINUTES_OF_A_DAY
  if (!due || !opens(reference.window)) report('cover.reference-invalid', ['reference'])
}

function opens(window: TimeDimension['reference']['window']): boolean {
  try {
    return !isNeverOpen(normalizeWindow(window))
  } catch {
    // Intervals that aren't hours of a day: the cure is the same as without any.
    return false
  }
}

/** Promises count in the window facet key by facet key, so each facet of the window must be one of theirs. */
function checkWindowDimension(
  definition: TimeDimension,
  definitions: readonly DimensionDefinition[],
  report: ReportProblem,
): void {
  const window = definitions.find(({ id }) => id === definition.windowDimension)
  if (window?.kind !== 'window') {
    report('cover.window-dimension-unknown', ['windowDimension'], { window: definition.windowDimension })
    return
  }
  for (const facet of window.facets) {
    const own = definition.facets.find(({ id }) => id === facet.id)
    const keys = keysOfFacet(facet)
    if (own === undefined || !keysOfFacet(own).every((key) => keys.includes(key)))
      report('cover.window-facets-differ', ['facets'], { window: window.id, facet: facet.id })
  }
}

function checkChoices(choices: readonly { readonly id: string }[], at: string, report: ReportProblem): void {
  const ids = new Set(choices.map(({ id }) => id))
  if (ids.size === 0 || ids.size < choices.length) report('cover.choices-invalid', [at])
}
