import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { writeGlobalId } from '../graph/global-id.ts'

const nobody = '00000000-0000-7000-8000-00000000dead'

// Which node an id field of an input names.
const nodes: readonly (readonly [RegExp, string])[] = [
  [/^(draft|catalogVersion|fromVersion)Id$/, 'CatalogVersion'],
  [/^assetIds?$/, 'Asset'],
  [/^releaseId$/, 'CatalogRelease'],
  [/^([a-z]+)Id$/, ''],
]

/**
 * The smallest value that an input type accepts, with ids of nodes that don't exist: enough to be let in or
 * refused by permission, and to change nothing.
 */
export function minimalInput(type: GraphQLInputType, field = ''): unknown {
  if (isNonNullType(type)) return minimalInput(type.ofType, field)
  if (isListType(type)) return [minimalInput(type.ofType, field)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
    return Object.fromEntries(needed.map(({ name, type: inner }) => [name, minimalInput(inner, name)]))
  }
  switch (type.name) {
    case 'ID':
      return idOf(field)
    case 'Int':
    case 'MinorUnits':
      return 1
    case 'Boolean':
      return true
    case 'Date':
      return '2027-01-01'
    case 'DateTime':
      return '2027-01-01T00:00:00.000Z'
    case 'JSON':
      return {}
    default:
      return 'text'
  }
}

function idOf(field: string): string {
  for (const [pattern, name] of nodes) {
    const match = pattern.exec(field)
    const own = match?.[1] ?? ''
    if (match) return writeGlobalId(name || `${own[0]?.toUpperCase()}${own.slice(1)}`, nobody)
  }
  return writeGlobalId('Account', nobody)
}
