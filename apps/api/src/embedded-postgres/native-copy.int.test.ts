import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyNativeFolder } from './native-copy.ts'
import { findServerBinaries } from './server-binaries.ts'
import { findServerUser } from './server-user.ts'

let privateFolder: string
const version = `0.0.0-test-${process.pid}`
const copy = join(tmpdir(), `aftercare-postgres-${version}`)

beforeEach(async () => {
  privateFolder = mkdtempSync(join(tmpdir(), 'aftercare-private-'))
  const { postgres } = await findServerBinaries(findServerUser())
  cpSync(dirname(dirname(postgres)), join(privateFolder, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  writeFileSync(join(privateFolder, 'package.json'), JSON.stringify({ version }))
})

afterEach(() => {
  rmSync(privateFolder, { recursive: true, force: true })
  rmSync(copy, { recursive: true, force: true })
})

test('a server below a private folder is copied to where its account can run it, its links kept', () => {
  const folder = copyNativeFolder(join(privateFolder, 'native', 'bin'))
  expect(folder).toBe(join(copy, 'bin'))
  const text = execFileSync(join(folder, 'postgres'), ['--version'], {
    ...findServerUser(),
    encoding: 'utf8',
    cwd: '/',
  })
  expect(text).toContain('PostgreSQL')
  const links = readdirSync(join(copy, 'lib')).filter((name) =>
    lstatSync(join(copy, 'lib', name)).isSymbolicLink(),
  )
  const original = join(privateFolder, 'native', 'lib')
  expect(links).toEqual(
    readdirSync(original).filter((name) => lstatSync(join(original, name)).isSymbolicLink()),
  )
})

test('the copy is used again, and the programs in it belong to this user alone', () => {
  copyNativeFolder(join(privateFolder, 'native', 'bin'))
  const made = statSync(copy).ino
  copyNativeFolder(join(privateFolder, 'native', 'bin'))
  expect(statSync(copy).ino).toBe(made)
  expect(statSync(join(copy, 'bin', 'postgres')).mode & 0o022).toBe(0)
})
