import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-admin-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Aftercare</title>')
  writeFileSync(join(folder, 'graphiql.html'), '<title>Explorer</title>')
  writeFileSync(join(folder, 'assets/index-a1b2.js'), 'export {}')
  writeFileSync(join(folder, '.inputs'), 'a stamp of the build')
  api = await startTestApi({ adminFolder: folder })
})
afterAll(async () => {
  await api.stop()
  rmSync(folder, { recursive: true })
})

const page = { accept: 'text/html,application/xhtml+xml' }

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, { headers })
  return {
    status: response.status,
    text: await response.text(),
    cache: response.headers.get('cache-control'),
  }
}

test('the admin opens at every address that it routes itself, also after a reload', async () => {
  for (const path of ['/', '/quotes', '/catalogs/Q2F0/versions/3?tab=prices'])
    expect(await get(path, page)).toMatchObject({
      status: 200,
      text: '<title>Aftercare</title>',
      cache: 'no-cache',
    })
  expect((await get('/graphiql.html', page)).text).toBe('<title>Explorer</title>')
})

test('files named by their content are kept by browsers, pages are asked for again', async () => {
  expect((await get('/assets/index-a1b2.js')).cache).toBe('public, max-age=31536000, immutable')
  expect((await get('/graphiql.html')).cache).toBe('no-cache')
})

test('a file that is missing is not a page: an old tab learns that its program is gone', async () => {
  for (const path of ['/assets/index-old.js', '/nothing.png', '/graphql', '/auth-file.txt'])
    expect([path, (await get(path, page)).status]).toEqual([path, 404])
  expect((await get('/quotes', { accept: 'application/json' })).status).toBe(404)
})

test('nothing outside the folder can be read', async () => {
  for (const path of ['/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2f..%2fetc/passwd', '/.inputs', '/%00'])
    expect([path, (await get(path)).status < 400]).toEqual([path, false])
})
