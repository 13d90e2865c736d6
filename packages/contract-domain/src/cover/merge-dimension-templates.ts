import { canonicalJson } from '../text/index.ts'
import type { DimensionDefinition } from './dimension.ts'
import { DimensionTemplatesDiffer } from './errors.ts'

/** The dimensions that one source (a plugin, the core) offers. */
export interface DimensionTemplates {
  readonly id: string
  readonly dimensions: readonly DimensionDefinition[]
}

/** How a refusal names the catalog version's own definitions. */
export const OWN_DIMENSIONS = 'catalog'

/**
 * A catalog version's dimensions with the templates copied in that it lacks, its own first, then in the order given.
 * Throws {@link DimensionTemplatesDiffer} when two define one id with different content, naming both.
 */
export function mergeDimensionTemplates(
  own: readonly DimensionDefinition[],
  templates: readonly DimensionTemplates[],
): readonly DimensionDefinition[] {
  const merged = new Map<string, { readonly source: string; readonly definition: DimensionDefinition }>()
  for (const { id: source, dimensions } of [{ id: OWN_DIMENSIONS, dimensions: own }, ...templates]) {
    for (const definition of dimensions) {
      const before = merged.get(definition.id)
      if (before === undefined) merged.set(definition.id, { source, definition })
      else if (canonicalJson(before.definition) !== canonicalJson(definition))
        throw new DimensionTemplatesDiffer(definition.id, before.source, source)
    }
  }
  return [...merged.values()].map(({ definition }) => definition)
}
