import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql'

/** A leaf of an input: the names that lead to it (`0` enters a list), and the scalar that stands there. */
export interface InputMember {
  readonly path: readonly string[]
  readonly scalar: string
}

/** Every scalar leaf of an input type, each branch of a one-of included. */
export function inputMembers(type: GraphQLInputType, path: readonly string[] = []): readonly InputMember[] {
  if (isNonNullType(type)) return inputMembers(type.ofType, path)
  if (isListType(type)) return inputMembers(type.ofType, [...path, '0'])
  if (isScalarType(type)) return [{ path, scalar: type.name }]
  if (!isInputObjectType(type) || path.length > 12) return []
  return Object.values(type.getFields()).flatMap(({ name, type: inner }) =>
    inputMembers(inner, [...path, name]),
  )
}

/**
 * An input with another value at one leaf; what lies on the way there and is missing is made by `fill`.
 * A one-of keeps nothing but the branch that leads there.
 */
export function withMember(
  type: GraphQLInputType,
  given: unknown,
  {
    path,
    value,
    fill,
  }: {
    readonly path: readonly string[]
    readonly value: unknown
    readonly fill: (type: GraphQLInputType, field: string) => unknown
  },
): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (isNonNullType(type)) return withMember(type.ofType, given, { path, value, fill })
  if (isListType(type)) {
    const [first, ...others] = Array.isArray(given) ? (given as readonly unknown[]) : []
    return [withMember(type.ofType, first ?? fill(type.ofType, ''), { path: rest, value, fill }), ...others]
  }
  if (!isInputObjectType(type)) return value
  const field = type.getFields()[name]
  if (field === undefined) throw new Error(`${type.name} has no ${name}`)
  const kept = type.isOneOf ? {} : ((given ?? fill(type, '')) as Record<string, unknown>)
  const before = (given as Record<string, unknown> | undefined)?.[name]
  return { ...kept, [name]: withMember(field.type, before, { path: rest, value, fill }) }
}
