import { readDate } from '@aftercare/contract-domain/calendar'
import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../builder.ts'

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } })
}

builder.scalarType('Date', {
  description: 'A day without a time: ISO 8601, `2026-11-24`. It never becomes an instant by itself.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string') return refuse('A date is a text like 2026-11-24.')
    try {
      const date = readDate(value)
      // PostgreSQL’s calendar begins with the year 1.
      if (date.year >= 1) return date.toString()
    } catch {
      // Said below.
    }
    return refuse(`“${value.slice(0, 40)}” is not a date like 2026-11-24.`)
  },
})

builder.scalarType('DateTime', {
  description: 'An instant in UTC: ISO 8601, `2026-11-24T08:30:00.000Z`.',
  serialize: (value) => value,
  parseValue: (value) => {
    try {
      const instant = Temporal.Instant.from(String(value)).toString({ smallestUnit: 'millisecond' })
      // Years of other than four digits are written otherwise, and not everywhere understood.
      if (/^(?!0000)\d{4}-/.test(instant)) return instant
    } catch {
      // Said below.
    }
    return refuse('An instant is a text like 2026-11-24T08:30:00Z, with Z or an offset.')
  },
})

builder.scalarType('MinorUnits', {
  description: 'An amount in whole minor units of its currency (cents). Beyond 32 bits, never a fraction.',
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value)
      ? value
      : refuse('An amount is a whole number of minor units: 324000 for €3,240.00.'),
  parseLiteral: (node) => {
    const value = node.kind === Kind.INT ? Number(node.value) : Number.NaN
    return Number.isSafeInteger(value)
      ? value
      : refuse('An amount is a whole number of minor units: 324000 for €3,240.00.')
  },
})

builder.scalarType('JSON', {
  description: 'A JSON value; the field says what it holds.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => jsonOf(node, variables ?? {}),
})

function jsonOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value
    case Kind.LIST:
      return node.values.map((value) => jsonOf(value, variables))
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, jsonOf(value, variables)]))
    case Kind.VARIABLE:
      return variables[node.name.value]
  }
}
