import { GraphQLError, type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/** Limits on an operation's text, checked before anything runs. */
export const limits = {
  /** Bytes of a request. */
  bodyBytes: 4 * 1024 * 1024,
  tokens: 10_000,
  aliases: 60,
  /** Selection sets inside each other, fragments followed. */
  depth: 18,
  rootFields: 20,
} as const

/** Many aliases ask the same again and again under other names. */
export function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0
  return {
    Field: (field) => {
      if (field.alias === undefined) return
      aliases += 1
      if (aliases === limits.aliases + 1) context.reportError(tooMany('aliases', limits.aliases))
    },
  }
}

/** Fields at the root each start work of their own. */
export function limitRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: ({ selectionSet }) => {
      const fields = selectionSet.selections.filter(({ kind }) => kind === Kind.FIELD).length
      if (fields > limits.rootFields) context.reportError(tooMany('rootFields', limits.rootFields))
    },
  }
}

/** Depth with fragments followed; a cycle of fragments is another rule's to refuse. */
export function limitDepth(context: ValidationContext): ASTVisitor {
  const depthOf = (set: SelectionSetNode | undefined, seen: readonly string[]): number => {
    if (set === undefined || seen.length > limits.depth) return 0
    return Math.max(
      0,
      ...set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + depthOf(selection.selectionSet, seen)
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, seen)
        const name = selection.name.value
        if (seen.includes(name)) return 0
        return depthOf(context.getFragment(name)?.selectionSet, [...seen, name])
      }),
    )
  }
  return {
    OperationDefinition: ({ selectionSet }) => {
      if (depthOf(selectionSet, []) > limits.depth) context.reportError(tooMany('depth', limits.depth))
    },
  }
}

function tooMany(kind: string, limit: number): GraphQLError {
  return new GraphQLError(`The query is too large: ${kind}, at most ${limit}.`, {
    extensions: { code: 'QUERY_TOO_COSTLY', kind, limit },
  })
}
