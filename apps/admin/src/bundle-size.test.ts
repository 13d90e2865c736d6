import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What may be loaded before the first screen stands, gzipped. */
const budget = 180_000

let folder: string
let manifest: Manifest

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-admin-'))
  // In a process of its own: here React and Lingui would be built as for tests, with all their messages.
  const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js')
  const options = ['--outDir', folder, '--emptyOutDir', '--manifest', '--logLevel', 'error']
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    cwd: join(import.meta.dirname, '..'),
    env: { NODE_ENV: 'production' },
  })
  manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first screen, signed in or out, costs at most 180 kB of script in either language', () => {
  for (const language of ['en', 'fr']) {
    const files = filesOf([
      'index.html',
      `src/locales/${language}.po`,
      'src/features/catalog/catalogs-page.tsx',
    ])
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
    if (chunk === undefined)
      throw new Error(`${name} is no chunk of the build: name the module that is one now`)
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
