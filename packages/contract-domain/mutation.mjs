import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

/**
 * `npm run mutation -- cover calendar` changes the named rooms of the domain in small ways and runs the tests of those
 * rooms alone; without a name, all rooms. A folder (`ladder/certificate`) is judged by its own tests, a file
 * (`pricing/charges.ts`) by those of its folder; `--by ladder` names another judge, for what its neighbours test.
 * `--examples` leaves the laws out, which take longest: no score gets better by it. `--at-once 2` tries two mutants at a
 * time. Texts, examples and what only tests use are left as they are.
 */
const rooms = readdirSync(new URL('src', import.meta.url))
const { values: asked, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', multiple: true },
    examples: { type: 'boolean' },
    'at-once': { type: 'string' },
  },
})
const kinds = asked.examples === true ? ['test'] : ['test', 'test-prop']
const unknown = [...named, ...(asked.by ?? [])].filter((name) => !rooms.includes(roomOf(name)))
if (unknown.length > 0)
  throw new Error(`No room ${unknown.join(', ')} in the domain. There are: ${rooms.join(', ')}.`)

const chosen = named.length === 0 ? rooms : named
const judging = asked.by ?? [...new Set(chosen.map(folderOf))]
const untouched = [
  '*.test.ts',
  '*.test-prop.ts',
  'index.ts',
  'messages.ts',
  '*-texts.ts',
  '*-messages.ts',
  '*brute-force.ts',
  'testing/*',
  'example-*.ts',
  'arbitrary-*.ts',
]
await new Stryker({
  mutate: [
    ...chosen.map((name) => (name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.ts`)),
    ...untouched.map((name) => `!src/**/${name}`),
  ],
  ...(asked['at-once'] !== undefined && { concurrency: Number(asked['at-once']) }),
  testFiles: judging.flatMap((folder) => kinds.map((kind) => `src/${folder}/**/*.${kind}.ts`)),
}).runMutationTest()

/** @param {string} name of a room, or of a file in one */
function roomOf(name) {
  const [room = name] = name.split('/')
  return room
}

/** @param {string} name of a room, a folder or a file */
function folderOf(name) {
  return name.endsWith('.ts') ? dirname(name) : name
}
