import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

// `npm run generate`: writes the schema that clients are made from, in an order that does not depend on ours.
const file = join(import.meta.dirname, '..', 'schema.graphql')
writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`)
console.log(`Wrote ${file}.`)
