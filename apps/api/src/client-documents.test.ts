import { validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from './schema.ts'
import { clientOperations } from './testing/client-documents.ts'

const operations = clientOperations()

describe('what the admin and the client package send', () => {
  test('are operations that were found', () => {
    expect(operations.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Catalogs', 'CatalogVersion', 'Plugins', 'TierTexts', 'ImportCatalog', 'Me']),
    )
  })

  test.each(operations)('$file $name asks for what the schema has', ({ document }) => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([])
  })
})
