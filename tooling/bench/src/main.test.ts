import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')

test.each([
  ['a suite that does not exist', ['prices'], 'There is no suite "prices"'],
  ['a flag that does not exist', ['pricing', '--fast'], 'There is no flag --fast'],
])('%s is answered with the list of suites', (_, args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
  expect(stderr).toContain('the suites are: ladder, pricing')
})
