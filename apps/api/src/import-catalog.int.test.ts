import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAudit } from './db/audit-store.ts'
import { listCatalogs, versionsOfCatalogs } from './db/catalog-store.ts'
import { openDatabase, type OpenDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { lockFolder } from './embedded-postgres/folder-lock.ts'
import { removePostgresData, startPostgres } from './embedded-postgres.ts'
import { shippedFile } from './testing/shipped-catalogs.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

// The program as `npm run import-catalog` runs it, in a process of its own.
const program = join(import.meta.dirname, 'import-catalog.ts')
const shipped = (name: string) => join(import.meta.dirname, `../catalogs/${name}.json`)

let folder: string
let database: TestDatabase
let opened: OpenDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-import-'))
  chmodSync(folder, 0o711)
  database = await createTestDatabase()
  opened = openDatabase(database.appUrl)
})
afterAll(async () => {
  await opened.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly code: number | null
  readonly said: readonly string[]
  readonly complained: readonly string[]
}

async function run(
  args: readonly string[],
  settings: Record<string, string> = onDatabase(),
): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: linesOf(texts.out), complained: linesOf(texts.err) }
}

function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .filter((line) => line !== '')
}

function onDatabase(more: Record<string, string> = {}): Record<string, string> {
  return { DATABASE_URL: database.appUrl, AFTERCARE_DATABASE_OWNER_URL: database.ownerUrl, ...more }
}

function fileOf(document: unknown, name = 'catalog.json'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document))
  return path
}

async function stored() {
  const catalogs = await listCatalogs(opened.db)
  const versions = await versionsOfCatalogs(
    opened.db,
    catalogs.map(({ id }) => id),
  )
  return catalogs.map(({ id, key }) => ({ key, versions: versions.get(id) ?? [] }))
}

describe('importing a catalog file', () => {
  test('dry: says that it could, and changes nothing', async () => {
    const file = shipped('lifts-fr')
    expect(await run([file, '--dry-run'])).toEqual({
      code: 0,
      said: [
        'No version of the catalog lifts-fr is sold yet.',
        `${file} can be imported as it is. Nothing was changed.`,
      ],
      complained: [],
    })
    expect(await stored()).toEqual([])
  })

  test('to be published: makes version 1, by the system, with the reason in its audit row', async () => {
    const { code, said } = await run([shipped('lifts-fr'), '--publish', '--reason', 'First prices'])
    expect({ code, last: said.at(-1) }).toEqual({
      code: 0,
      last: 'Version 1 of the catalog lifts-fr is published.',
    })
    const [lifts] = await stored()
    expect(lifts).toMatchObject({
      key: 'lifts-fr',
      versions: [{ status: 'published', number: 1, createdBy: 'system', publishReason: 'First prices' }],
    })
    const rows = await listAudit(opened.db, { type: 'CatalogVersion', id: lifts?.versions[0]?.id ?? '' })
    expect(rows).toMatchObject([{ action: 'importCatalog', actorId: 'system', reason: 'First prices' }])
  })

  test('again: says in the language of the system what differs, and makes a draft', async () => {
    const file = shippedFile('lifts-fr') as CatalogVersion
    const renamed = {
      ...file,
      tiers: file.tiers.map((tier) =>
        tier.id === 'minimal' ? { ...tier, title: { en: 'Basic', fr: 'Essentiel' } } : tier,
      ),
    }
    const { code, said } = await run([fileOf(renamed)], onDatabase({ LANG: 'fr_FR.UTF-8' }))
    expect({ code, said }).toEqual({
      code: 0,
      said: [
        'Par rapport à la version 1, vendue aujourd’hui :',
        expect.stringMatching(/^ {2}.+ s’appelle désormais Essentiel\.$/),
        'Un brouillon du catalogue lifts-fr a été créé : relisez-le et publiez-le dans l’administration.',
      ],
    })
    const [lifts] = await stored()
    expect(lifts?.versions.map(({ status }) => status)).toEqual(['draft', 'published'])
  })

  test('that is the one sold today says that nothing differs', async () => {
    const { said } = await run([shipped('lifts-fr'), '--dry-run'])
    expect(said[0]).toBe('Nothing differs from version 1, which is sold today.')
  })
})

describe('a file that is not taken', () => {
  test('for its problems: one line each, with path, what is wrong and what to do; ends with 1', async () => {
    const file = fileOf({
      ...(shippedFile('lifts-fr') as object),
      colour: 'red',
      order: [{ above: 'gold', below: 'minimal' }],
    })
    const before = await stored()
    for (const args of [[file], [file, '--dry-run']])
      expect(await run(args)).toEqual({
        code: 1,
        said: [],
        complained: [
          expect.stringMatching(/^\/colour: “colour” is not known here\. \S/),
          `${file} was not imported: 1 problem(s).`,
        ],
      })
    const french = await run([file], onDatabase({ LANG: 'fr_FR.UTF-8' }))
    expect(french.complained[0]).toMatch(/^\/colour: « colour » n’est pas connu ici\. \S/)
    expect(await stored()).toEqual(before)
  })

  test('for what only a publication refuses: a dry run to publish says so, a draft is made', async () => {
    const file = shippedFile('it-hardware') as CatalogVersion
    const priceBooks = file.priceBooks.map((book) => {
      const { 'six-hour-repair-24x7': _unpriced, ...tiers } = book.tiers
      return { ...book, tiers }
    })
    const unpriced = fileOf({ ...file, priceBooks })
    const tried = await run([unpriced, '--dry-run', '--publish'])
    expect(tried.code).toBe(1)
    expect(tried.complained).toContainEqual(expect.stringMatching(/^\/tiers\/six-hour-repair-24x7: /))
    expect((await run([unpriced, '--publish', '--reason', 'x'])).complained).toEqual(tried.complained)
    expect((await run([unpriced])).code).toBe(0)
  })

  test.each<[string, () => readonly string[], RegExp]>([
    ['it is not there', () => [join(folder, 'nowhere.json')], /nowhere\.json can’t be read \(ENOENT\)/],
    ['it is no JSON', () => [fileOf('{"format": 1,', 'broken.json')], /broken\.json is not JSON \(.+\)/],
    ['it holds U+0000', () => [fileOf({ format: 1, catalog: 'a\u0000' }, 'zero.json')], /^\/catalog: /],
    [
      'it is published without a reason',
      () => [shipped('lifts-fr'), '--publish'],
      /^Publishing needs a reason/,
    ],
    ['none is named', () => ['--dry-run'], /^Say which file/],
    ['two are named', () => ['a.json', 'b.json'], /^Say which file/],
    ['an option is unknown', () => [shipped('lifts-fr'), '--force'], /^Say which file/],
  ])('when %s: one sentence, and no stack', async (_what, args, sentence) => {
    const { code, said, complained } = await run(args())
    expect({ code, said }).toEqual({ code: 1, said: [] })
    expect(complained).toContainEqual(expect.stringMatching(sentence))
    expect(complained.join('\n')).not.toMatch(/^\s+at /m)
  })
})

describe('on the built-in database', () => {
  test('that another Aftercare serves from: the import talks to that one', async () => {
    const dataDir = join(folder, 'data')
    const server = await startPostgres({ dataDir, durable: false, log: () => undefined })
    try {
      await migrate(server.ownerUrl)
      const settings = { AFTERCARE_DATA_DIR: dataDir, AFTERCARE_DEMO: 'off' }
      const { code, said, complained } = await run(
        [shipped('lifts-fr'), '--publish', '--reason', 'x'],
        settings,
      )
      expect({ code, last: said.at(-1), complained }).toEqual({
        code: 0,
        last: 'Version 1 of the catalog lifts-fr is published.',
        complained: [],
      })
      const empty = await run([shipped('lifts-fr'), '--dry-run'], settings)
      expect(empty.said[0]).toBe('Nothing differs from version 1, which is sold today.')
    } finally {
      await server.stop()
      await removePostgresData(dataDir, () => undefined)
    }
  }, 120_000)

  test('that somebody holds but nobody can reach: one sentence with the cure', async () => {
    const dataDir = mkdtempSync(join(folder, 'held-'))
    const unlock = lockFolder(dataDir)
    const { code, complained } = await run([shipped('lifts-fr')], { AFTERCARE_DATA_DIR: dataDir })
    unlock()
    expect(code).toBe(1)
    expect(complained).toEqual([expect.stringMatching(/is in use by process \d+: stop that Aftercare first/)])
  })

  test('that is empty: says that the demo comes first, and leaves it empty', async () => {
    const settings = { ...onDatabase(), AFTERCARE_DEMO: 'on' }
    const other = await createTestDatabase()
    const { code, complained } = await run([shipped('lifts-fr')], {
      ...settings,
      DATABASE_URL: other.appUrl,
      AFTERCARE_DATABASE_OWNER_URL: other.ownerUrl,
    })
    await other.drop()
    expect(code).toBe(1)
    expect(complained).toEqual([
      expect.stringMatching(/^The database is empty, and the demo .+: run npm start once/),
    ])
  })
})
