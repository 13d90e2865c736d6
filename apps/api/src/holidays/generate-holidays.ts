import { writeFileSync } from 'node:fs'
import { makeHolidays } from './make-holidays.ts'

// Run by hand after an update of date-holidays: `node src/holidays/generate-holidays.ts`. The rows are kept, so that
// starting and seeding never load the library, and a change of the law is seen as a diff.
const lines = makeHolidays().map((row) => `  ${JSON.stringify(row)}`)
writeFileSync(new URL('../db/seed/holidays.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`)
