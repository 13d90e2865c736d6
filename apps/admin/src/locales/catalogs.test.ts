import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every text of the admin exists in French', () => {
  const entries = readFileSync(join(import.meta.dirname, 'fr.po'), 'utf8').split('\n\n').slice(1)
  expect(entries.length).toBeGreaterThan(400)
  const untranslated = entries.filter((entry) => /^msgstr ""$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))
  expect(untranslated).toEqual([])
})
