import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/** Limits on an operation's text, checked before anything runs. */
export const limits = {
  /** Bytes of a request. */
  bodyBytes: 4 * 1024 * 1024,
  /** Five times the largest of our own clients: rules that compare fields take time by its square. */
  tokens: 5_000,
  aliases: 60,
  /** Selection sets inside each other, fragments followed. */
  depth: 18,
  /** Fields once every fragment stands in its places. */
  fields: 4_000,
  rootFields: 20,
} as const

interface Size {
  readonly depth: number
  readonly fields: number
}

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

/**
 * Depth, root fields, and the size that fragments unfold to: a short text of fragments that spread each other twice
 * doubles at every step. Each fragment is measured once.
 */
export function limitSize(context: ValidationContext): ASTVisitor {
  const measured = new Map<string, Size>()
  const none: Size = { depth: 0, fields: 0 }
  const sizeOfFragment = (name: string): Size => {
    const known = measured.get(name)
    if (known !== undefined) return known
    // Stands in for itself while it is measured: a cycle of fragments is another rule's to refuse.
    measured.set(name, none)
    const size = sizeOf(context.getFragment(name)?.selectionSet)
    measured.set(name, size)
    return size
  }
  const sizeOf = (set: SelectionSetNode | undefined): Size => {
    const parts = (set?.selections ?? []).map((selection): Size => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value)
      const inner = sizeOf(selection.selectionSet)
      return selection.kind === Kind.FIELD ? { depth: inner.depth + 1, fields: inner.fields + 1 } : inner
    })
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      fields: parts.reduce((sum, { fields }) => sum + fields, 0),
    }
  }
  return {
    OperationDefinition: ({ selectionSet }) => {
      const { depth, fields } = sizeOf(selectionSet)
      if (depth > limits.depth) context.reportError(tooMany('depth', limits.depth))
      if (fields > limits.fields) context.reportError(tooMany('fields', limits.fields))
      if (selectionSet.selections.length > limits.rootFields)
        context.reportError(tooMany('rootFields', limits.rootFields))
    },
  }
}

function tooMany(kind: string, limit: number): GraphQLError {
  return new GraphQLError(`The query is too large: ${kind}, at most ${limit}.`, {
    extensions: { code: 'QUERY_TOO_COSTLY', kind, limit },
  })
}
