import { readdirSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'

/**
 * `npm run mutation -- cover calendar` changes the named rooms of the domain in small ways and runs the tests of those
 * rooms alone; `pricing/charges.ts` does so with one file (its room's tests judge it); without a name, all rooms. Texts,
 * examples and what only tests use are left as they are.
 */
const rooms = readdirSync(new URL('src', import.meta.url))
const named = process.argv.slice(2)
const unknown = named.filter((name) => !rooms.includes(roomOf(name)))
if (unknown.length > 0)
  throw new Error(`No room ${unknown.join(', ')} in the domain. There are: ${rooms.join(', ')}.`)

const chosen = named.length === 0 ? rooms : named
const judging = [...new Set(chosen.map(roomOf))]
const untouched = [
  '*.test.ts',
  '*.test-prop.ts',
  'index.ts',
  'messages.ts',
  '*-texts.ts',
  '*-messages.ts',
  '*brute-force.ts',
  'example-*.ts',
  'arbitrary-*.ts',
]
await new Stryker({
  mutate: [
    ...chosen.map((name) => (name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.ts`)),
    ...untouched.map((name) => `!src/**/${name}`),
  ],
  testFiles: judging.flatMap((room) => [`src/${room}/**/*.test.ts`, `src/${room}/**/*.test-prop.ts`]),
}).runMutationTest()

/** @param {string} name of a room, or of a file in one */
function roomOf(name) {
  const [room = name] = name.split('/')
  return room
}
