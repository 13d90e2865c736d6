import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const api = resolve(import.meta.dirname, '../..')

test('the migrations make the tables as tables.ts says: nothing is left to generate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-migrations-'))
  try {
    cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true })
    const before = readdirSync(folder)
    execFileSync(
      join(api, 'node_modules/.bin/drizzle-kit'),
      ['generate', '--dialect', 'postgresql', '--schema', 'src/db/tables.ts', '--out', folder],
      { cwd: api, stdio: 'pipe' },
    )
    // When this fails: pnpm --filter @aftercare/api migration -- --name what-changes
    expect(readdirSync(folder)).toEqual(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
