import type { DimensionDefinition, Facet } from './dimension.ts'
import type { ReportProblem } from './dimension-problem.ts'
import { keysOfFacet, OTHER } from './facet-keys.ts'

const MOST_CELLS = 10_000

/** Reports what is wrong with the facets of one definition. */
export function checkFacets(definition: DimensionDefinition, report: ReportProblem): void {
  const seen = new Set<string>()
  for (const facet of definition.facets) {
    const path = ['facets', facet.id]
    if (seen.has(facet.id)) report('cover.facet-duplicate', path, { facet: facet.id })
    seen.add(facet.id)
    if (facet.knownAt === 'quote' && facet.fact === undefined)
      report('cover.facet-fact-missing', [...path, 'fact'], { facet: facet.id })
    checkKeys(facet, report)
    checkBands(facet, report)
  }
  const count = definition.facets.reduce((product, facet) => product * keysOfFacet(facet).length, 1)
  if (count > MOST_CELLS) report('cover.cells-too-many', ['facets'], { count })
}

function checkKeys(facet: Facet, report: ReportProblem): void {
  const path = ['facets', facet.id, 'keys']
  const ids = facet.keys.map(({ id }) => id)
  for (const [place, key] of ids.entries()) {
    if (ids.indexOf(key) < place)
      report('cover.facet-key-duplicate', [...path, key], { facet: facet.id, key })
    if (key === '' || /[/*]/.test(key))
      report('cover.facet-key-invalid', [...path, key], { facet: facet.id, key })
  }
  if (ids.includes(OTHER) && ids.at(-1) !== OTHER)
    report('cover.facet-other-not-last', path, { facet: facet.id })
}

function checkBands(facet: Facet, report: ReportProblem): void {
  const starts = facet.keys.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const rising = starts.every(
    (from, place) => Number.isSafeInteger(from) && from > (starts[place - 1] ?? -Infinity),
  )
  if (!rising) report('cover.facet-bands-unordered', ['facets', facet.id, 'keys'], { facet: facet.id })
}
