import type { ComplexityErrorKind, ComplexityResult } from '@pothos/plugin-complexity'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'

type Measured = ComplexityResult & { maxComplexity?: number; maxDepth?: number; maxBreadth?: number }

/** Refuses an operation that would cost too much, before anything of it runs. */
export function tooCostly(
  kind: ComplexityErrorKind,
  result: Measured,
  _info: GraphQLResolveInfo,
): GraphQLError {
  const [value, limit] = {
    Complexity: [result.complexity, result.maxComplexity],
    Depth: [result.depth, result.maxDepth],
    Breadth: [result.breadth, result.maxBreadth],
  }[kind] as [number, number]
  return new GraphQLError(`The query is too large: ${kind.toLowerCase()} ${value}, at most ${limit}.`, {
    extensions: { code: 'QUERY_TOO_COSTLY', kind: kind.toLowerCase(), value, limit },
  })
}
