import type { Json, JsonObject } from '@aftercare/contract-domain/catalog'
import type { JsonSchema } from '@aftercare/plugin-kit'

/** The options that a buyer may choose of an add-on, as far as they can be listed. */
export interface ListedOptions {
  readonly options: readonly JsonObject[]
  /** False when some field has more values than are tried, or more than can be listed. */
  readonly complete: boolean
}

/** Values of one field, and choices of one add-on, that are tried at the most. */
const MOST_VALUES = 64
const MOST_CHOICES = 512

/**
 * Every choice of an add-on's options, field by field crossed: enums, booleans, whole numbers within bounds. Of a
 * longer range both ends are tried, of a field without bounds its default, else it is left out where it may be.
 */
export function optionCandidates(schema: JsonSchema): ListedOptions {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {})
  let choices: readonly JsonObject[] = [{}]
  let complete = true
  for (const [name, field] of fields) {
    const { values, whole } = valuesOf(resolved(field, schema))
    // What has a default, or isn't required, may be left out; the default is among the values then.
    const mayBeAbsent = !required.has(name) && field.default === undefined
    const absent = mayBeAbsent || values.length === 0 ? choices : []
    const crossed = [
      ...absent,
      ...choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value }))),
    ]
    complete &&= whole && crossed.length <= MOST_CHOICES
    choices = crossed.slice(0, MOST_CHOICES)
  }
  return { options: choices, complete }
}

interface Values {
  readonly values: readonly Json[]
  readonly whole: boolean
}

function valuesOf(field: JsonSchema): Values {
  if (field.const !== undefined) return { values: [field.const as Json], whole: true }
  if (field.enum !== undefined) return { values: field.enum, whole: true }
  const branches = field.anyOf ?? field.oneOf
  if (branches !== undefined) {
    const all = branches.map(valuesOf)
    return { values: all.flatMap(({ values }) => values), whole: all.every(({ whole }) => whole) }
  }
  if (field.type === 'boolean') return { values: [false, true], whole: true }
  if (field.type === 'null') return { values: [null], whole: true }
  if (field.type === 'integer') return integers(field)
  return defaultOf(field)
}

function integers(field: JsonSchema): Values {
  const { minimum, maximum } = field
  if (minimum === undefined || maximum === undefined) return defaultOf(field)
  // An integer without bounds of its own is bounded by what is exact.
  if (minimum <= Number.MIN_SAFE_INTEGER || maximum >= Number.MAX_SAFE_INTEGER) return defaultOf(field)
  const count = maximum - minimum + 1
  if (count > MOST_VALUES) return { values: [minimum, maximum], whole: false }
  return { values: Array.from({ length: Math.max(0, count) }, (_, step) => minimum + step), whole: true }
}

function defaultOf({ default: usual }: JsonSchema): Values {
  return { values: usual === undefined ? [] : [usual as Json], whole: false }
}

function resolved(field: JsonSchema, { $defs = {} }: JsonSchema): JsonSchema {
  const name = field.$ref?.replace('#/$defs/', '')
  return (name === undefined ? undefined : $defs[name]) ?? field
}
