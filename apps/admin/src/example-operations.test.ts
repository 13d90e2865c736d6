import { Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { exampleOperations } from './example-operations.ts'

const examples = exampleOperations(
  { versionId: 'version-1', tier: 'gold', termMonths: 12, referenceAsset: 'rack', country: 'FR' },
  '2026-12-01',
)

test('every example is one named operation that says what it shows', () => {
  for (const { query } of examples) {
    expect(query).toMatch(/^# \S/)
    const [operation, ...others] = parse(query).definitions
    expect(others).toEqual([])
    expect(operation).toMatchObject({ kind: 'OperationDefinition', name: { kind: 'Name' } })
  }
})

test('every example brings the variables that it asks for', () => {
  for (const { query, variables } of examples) {
    const [operation] = parse(query).definitions
    const asked = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : []
    const given = Object.keys(JSON.parse(variables) as object)
    expect(given).toEqual(asked.map((definition) => definition.variable.name.value))
  }
})
