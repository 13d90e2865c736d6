import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkImports } from './check-imports.ts'
import { floors } from './domain-floors.ts'
import { importRules } from './import-rules.ts'

const repository = join(import.meta.dirname, '..', '..', '..')
const domain = 'packages/contract-domain/src'

/** A small repository in which every import is allowed. */
const allowed: Record<string, string> = {
  [`${domain}/text/index.ts`]: 'export const text = 1',
  [`${domain}/money/index.ts`]: "import { text } from '../text/index.ts'\nexport const money = text",
  [`${domain}/money/money.test.ts`]:
    "import { tier } from '../testing/index.ts'\nimport 'node:fs'\nexport const t = tier",
  [`${domain}/time/index.ts`]: "import { money } from '../money/index.ts'\nexport const time = money",
  [`${domain}/cover/index.ts`]: 'export const cover = 1',
  [`${domain}/catalog/index.ts`]: "import { cover } from '../cover/index.ts'\nexport const catalog = cover",
  [`${domain}/pricing/index.ts`]:
    "import { catalog } from '../catalog/index.ts'\nexport const pricing = catalog",
  [`${domain}/contract/index.ts`]:
    "import { pricing } from '../pricing/index.ts'\nexport const contract = pricing",
  [`${domain}/billing/index.ts`]:
    "import { contract } from '../contract/index.ts'\nexport const billing = contract",
  [`${domain}/testing/index.ts`]:
    "import { catalog } from '../catalog/index.ts'\nexport const tier = catalog",
  'packages/plugin-kit/src/index.ts':
    "import { money } from '../../contract-domain/src/money/index.ts'\nexport const kit = money",
  'packages/graphql-client/src/index.ts': 'export const client = 1',
  'plugins/accident/src/index.ts':
    "import { kit } from '../../../packages/plugin-kit/src/index.ts'\nexport const accident = kit",
  'plugins/media/src/index.ts': 'export const media = 1',
  'apps/api/src/plugins.ts':
    "import { accident } from '../../../plugins/accident/src/index.ts'\nexport const plugins = [accident]",
  'apps/api/src/auth.ts': "import { auth } from 'better-auth'\nexport const signIn = auth",
  'apps/api/src/db/quote-store.ts': "import { pg } from 'pg'\nexport const store = pg",
  'apps/api/src/graph/quote.ts': "import { store } from '../db/quote-store.ts'\nexport const quote = store",
  'apps/admin/src/ui/table.tsx': 'export const table = 1',
  'apps/admin/src/features/quote/page.tsx':
    "import { table } from '../../ui/table.tsx'\nexport const page = table",
  'apps/admin/src/features/contract/page.tsx': 'export const contractPage = 1',
  'node_modules/pg/index.js': 'export const pg = 1',
  'node_modules/pg/package.json': '{ "name": "pg", "type": "module", "exports": "./index.js" }',
  'node_modules/better-auth/index.js': 'export const auth = 1',
  'node_modules/better-auth/package.json':
    '{ "name": "better-auth", "type": "module", "exports": "./index.js" }',
}

/** One import that each rule must refuse: the file it stands in, and the line. */
const refused: Record<string, readonly [file: string, line: string]> = {
  'domain-is-pure': [
    `${domain}/money/index.ts`,
    "import { hostname } from 'node:os'\nexport const host = hostname",
  ],
  'domain-imports-no-other-package': [
    `${domain}/pricing/index.ts`,
    "import { kit } from '../../../plugin-kit/src/index.ts'\nexport const k = kit",
  ],
  'domain-floor-0-text': [
    `${domain}/text/index.ts`,
    "import { cover } from '../cover/index.ts'\nexport const c = cover",
  ],
  'domain-floor-1-money-calendar': [
    `${domain}/calendar/index.ts`,
    "import { money } from '../money/index.ts'\nexport const m = money",
  ],
  'domain-floor-2-time-cover': [
    `${domain}/cover/index.ts`,
    "import { time } from '../time/index.ts'\nexport const t = time",
  ],
  'domain-floor-3-catalog': [
    `${domain}/catalog/tier.ts`,
    "import type { Contract } from '../contract/contract.ts'\nexport type Tier = Contract",
  ],
  'domain-floor-4-pricing': [
    `${domain}/pricing/index.ts`,
    "import { billing } from '../billing/index.ts'\nexport const b = billing",
  ],
  'domain-floor-5-ladder-contract': [
    `${domain}/ladder/index.ts`,
    "import { contract } from '../contract/index.ts'\nexport const c = contract",
  ],
  'domain-floor-6-entitlement-billing-maintenance-fit-selling': [
    `${domain}/fit/index.ts`,
    "import { billing } from '../billing/index.ts'\nexport const b = billing",
  ],
  'builders-are-for-tests': [
    `packages/plugin-kit/src/define-plugin.ts`,
    "import { tier } from '../../contract-domain/src/testing/index.ts'\nexport const t = tier",
  ],
  'plugin-knows-the-kit-alone': [
    'plugins/accident/src/pricing.ts',
    "import { media } from '../../media/src/index.ts'\nexport const m = media",
  ],
  'one-file-names-plugins': [
    'apps/api/src/graph/quote.ts',
    "import { media } from '../../../../plugins/media/src/index.ts'\nexport const m = media",
  ],
  'apps-are-separate': [
    'apps/admin/src/ui/table.tsx',
    "import { quote } from '../../../api/src/graph/quote.ts'\nexport const q = quote",
  ],
  'admin-imports-pure-packages': [
    'apps/admin/src/ui/table.tsx',
    "import { kit } from '../../../../packages/plugin-kit/src/index.ts'\nexport const k = kit",
  ],
  'feature-stays-in-its-folder': [
    'apps/admin/src/features/quote/page.tsx',
    "import { contractPage } from '../contract/page.tsx'\nexport const c = contractPage",
  ],
  'sql-stays-in-stores': ['apps/api/src/graph/quote.ts', "import { pg } from 'pg'\nexport const p = pg"],
  'one-place-knows-better-auth': [
    'apps/api/src/graph/quote.ts',
    "import { auth } from 'better-auth'\nexport const a = auth",
  ],
  'no-cycles': [
    'apps/api/src/db/quote-store.ts',
    "import { quote } from '../graph/quote.ts'\nexport const q = () => quote",
  ],
  'import-exists': [
    'apps/api/src/graph/quote.ts',
    "import { gone } from '../gone.ts'\nexport const g = gone",
  ],
}

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aftercare-boundaries-'))
  for (const [file, text] of Object.entries(allowed)) plant(file, text)
  plant(`${domain}/contract/contract.ts`, 'export type Contract = string')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), `${text}\n`)
}

function check() {
  return checkImports(root, ['apps', 'packages', 'plugins'])
}

test('a repository that keeps the rules passes, and its files were looked at', async () => {
  const { modules, violations } = await check()
  expect(violations).toEqual([])
  expect(modules).toBeGreaterThan(20)
})

test('every rule has an import here that it must refuse', () => {
  expect(Object.keys(refused)).toEqual(importRules.map(({ name }) => name))
})

describe.each(Object.entries(refused))('%s', (rule, [file, line]) => {
  test('refuses the planted import, names the file and says why and what to do', async () => {
    plant(file, `${allowed[file] ?? ''}\n${line}`)
    const { violations } = await check()
    const found = violations.find((violation) => violation.rule === rule)
    expect(found, `rules that spoke: ${violations.map((violation) => violation.rule).join()}`).toBeDefined()
    if (rule !== 'no-cycles') expect(found?.from).toBe(file)
    expect(found?.why).toMatch(/: .{20,}|, .{20,}/)
  })
})

test('a type alone may not bring Node into the domain either', async () => {
  plant(
    `${domain}/money/index.ts`,
    "import type { Stats } from 'node:fs'\nexport type S = Stats\nexport const money = 1",
  )
  expect((await check()).violations.map(({ rule }) => rule)).toEqual(['domain-is-pure'])
})

test('a check that looked at no file fails instead of passing', async () => {
  mkdirSync(join(root, 'empty'))
  await expect(checkImports(root, ['empty'])).rejects.toThrow('No file was checked below empty.')
})

test('every room of the domain stands on a floor', () => {
  const rooms = readdirSync(join(repository, domain), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map(({ name }) => name)
  expect(rooms.length).toBeGreaterThan(5)
  expect(floors.flat()).toEqual(expect.arrayContaining(rooms))
})
