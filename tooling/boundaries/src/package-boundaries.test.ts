import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..', '..', '..')

interface FakePackage {
  readonly folder: string
  readonly tag: string
  readonly dependencies?: readonly string[]
  readonly source?: string
}

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aftercare-packages-'))
  copyFileSync(join(repository, 'turbo.json'), join(root, 'turbo.json'))
  write('package.json', JSON.stringify({ name: 'fixture', private: true, packageManager: 'pnpm@12.21.0' }))
  write('pnpm-workspace.yaml', 'packages: [apps/*, packages/*, plugins/*]\n')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function plant({ folder, tag, dependencies = [], source = 'export const value = 1' }: FakePackage): void {
  const name = `@fixture/${folder.split('/')[1]}`
  const needs = Object.fromEntries(
    dependencies.map((dependency) => [`@fixture/${dependency}`, 'workspace:*']),
  )
  write(
    `${folder}/package.json`,
    JSON.stringify({ name, version: '1.0.0', type: 'module', dependencies: needs }),
  )
  write(`${folder}/turbo.json`, JSON.stringify({ extends: ['//'], tags: [tag] }))
  write(`${folder}/src/index.ts`, `${source}\n`)
}

function check(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    join(repository, 'node_modules', '.bin', 'turbo'),
    ['boundaries', '--no-color', '--skip-infer'],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, output: stdout + stderr }
}

const everyTag: readonly FakePackage[] = [
  { folder: 'packages/domain', tag: 'domain' },
  { folder: 'packages/capacity', tag: 'capacity', dependencies: ['domain'] },
  { folder: 'packages/kit', tag: 'kit', dependencies: ['domain'] },
  { folder: 'packages/client', tag: 'client' },
  { folder: 'plugins/accident', tag: 'plugin', dependencies: ['kit'] },
  { folder: 'apps/api', tag: 'app', dependencies: ['domain', 'kit', 'capacity', 'accident'] },
  { folder: 'apps/admin', tag: 'app', dependencies: ['domain', 'client'] },
]

test('packages that keep the table of who may import whom pass', () => {
  for (const fake of everyTag) plant(fake)
  expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('no issues found') })
})

test.each([
  ['the domain on the kit', 'packages/domain', 'domain', 'kit'],
  ['capacity on the kit', 'packages/capacity', 'capacity', 'kit'],
  ['the kit on a plugin', 'packages/kit', 'kit', 'accident'],
  ['the client on the domain', 'packages/client', 'client', 'domain'],
  ['a plugin on another plugin', 'plugins/accident', 'plugin', 'media'],
  ['an app on another app', 'apps/admin', 'app', 'api'],
])('refuses to let %s depend', (_, folder, tag, dependency) => {
  for (const fake of everyTag.filter((one) => one.folder !== folder)) plant({ ...fake, dependencies: [] })
  if (dependency === 'media') plant({ folder: 'plugins/media', tag: 'plugin' })
  plant({ folder, tag, dependencies: [dependency] })
  const { status, output } = check()
  expect(status).not.toBe(0)
  expect(output).toContain(`@fixture/${dependency}`)
})

test('refuses a plugin that reaches the domain without declaring it', () => {
  for (const fake of everyTag) plant(fake)
  plant({
    folder: 'plugins/accident',
    tag: 'plugin',
    dependencies: ['kit'],
    source: "import { value } from '@fixture/domain'\nexport const other = value",
  })
  const { status, output } = check()
  expect(status).not.toBe(0)
  expect(output).toContain('@fixture/domain')
})

test('every package of the repository says which side of the boundaries it is on', () => {
  const untagged = ['apps', 'packages', 'plugins'].flatMap((folder) =>
    readdirSync(join(repository, folder))
      .map((name) => join(folder, name))
      .filter((path) => !hasTag(join(repository, path))),
  )
  expect(untagged, 'add a turbo.json with the tag, as the neighbours have').toEqual([])
})

function hasTag(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'turbo.json'), 'utf8').includes('"tags"')
  } catch {
    return !readdirSync(folder).includes('package.json')
  }
}
