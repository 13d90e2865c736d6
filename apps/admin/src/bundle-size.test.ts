import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import settings from '../vite.config.ts'

/** What may be loaded before the first screen stands, gzipped. */
const budget = 180_000

let folder: string
let manifest: Manifest

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-admin-'))
  await build({
    ...settings,
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, manifest: true, rolldownOptions: { input: ['index.html'] } },
  })
  manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first screen costs at most 180 kB of script, in either language', () => {
  for (const language of ['en', 'fr']) {
    const files = filesOf(['index.html', `src/locales/${language}.po`, 'src/features/catalog/catalogs-page.tsx'])
    expect(weightOf(files), `script of the first screen in ${language}`).toBeLessThanOrEqual(budget)
  }
})

test('no screen but those that draw a chart loads the charts, and those only when the chart is shown', () => {
  const pages = Object.keys(manifest).filter((name) => /^src\/features\/.*-page\.tsx$/.test(name))
  expect(pages.length).toBeGreaterThan(8)
  const chart = filesOf(['src/ui/price/waterfall-chart.tsx'])
  const shared = filesOf(['index.html', ...pages])
  const onlyForCharts = [...chart].filter((file) => !shared.has(file))
  expect(weightOf(new Set(onlyForCharts))).toBeGreaterThan(60_000)
})

/** The scripts that the browser must have before these modules run: their own and all they import at once. */
function filesOf(names: readonly string[]): Set<string> {
  const files = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`${name} is no chunk of the build: name the module that is one now`)
    if (files.has(chunk.file)) continue
    files.add(chunk.file)
    waiting.push(...(chunk.imports ?? []))
  }
  return files
}

function weightOf(files: ReadonlySet<string>): number {
  let bytes = 0
  for (const file of files) bytes += gzipSync(readFileSync(join(folder, file))).length
  return bytes
}
