import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAX_PAGE } from './builder.ts'
import { limits } from './execution/document-limits.ts'
import { valueLimits } from './execution/value-limits.ts'
import { aCustomer } from './testing/a-customer.ts'
import { importShipped } from './testing/import-shipped.ts'
import { type Example, examplesOf, valueAt } from './testing/readme-examples.ts'
import { runShell, type Shell } from './testing/run-curl.ts'
import { type Session, startTestApi, type TestApi } from './testing/test-api.ts'

const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await importShipped(await api.signInAs('admin'), 'it-hardware')
  await aCustomer(api.db)
})
afterAll(() => api.stop())

test('every example of the API’s page does what the page says', async () => {
  const sales = await api.signInAs('sales')
  const shell: Shell = { variables: new Map([['API', api.url]]), jars: new Map() }
  const kept = new Map<string, string>()
  let last: unknown
  const examples = examplesOf(page)
  for (const example of examples) {
    if (example.kind === 'keep') {
      const value = valueAt(last, example.path)
      expect([example, typeof value]).toEqual([example, 'string'])
      kept.set(example.name, value as string)
    } else {
      const answered = await answerOf(example, { shell, sales, kept })
      expect(answered).not.toHaveProperty('errors')
      if (example.answer !== undefined) expect(answered).toMatchObject(withWildcards(example.answer))
      last = (answered as { data: unknown }).data
    }
  }
  const many = (kind: Example['kind']) => examples.filter((example) => example.kind === kind).length
  expect([many('shell'), many('operation'), many('keep')]).toEqual([1, 9, 4])
  expect(api.faults).toEqual([])
})

async function answerOf(
  example: Exclude<Example, { kind: 'keep' }>,
  { shell, sales, kept }: { shell: Shell; sales: Session; kept: ReadonlyMap<string, string> },
): Promise<unknown> {
  if (example.kind === 'shell') return JSON.parse((await runShell(example.code, shell)).at(-1) ?? '')
  const variables = example.variables.replaceAll(/<(\w+)>/g, (whole, name: string) => kept.get(name) ?? whole)
  const { data, errors } = await sales.execute(example.document, JSON.parse(variables), {
    'accept-language': example.language,
  })
  return { data, ...(errors.length > 0 && { errors }) }
}

function withWildcards(value: unknown): object {
  const replace = (one: unknown): unknown => {
    if (one === '…') return expect.anything()
    if (Array.isArray(one)) return one.map(replace)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, replace(inner)]))
  }
  return replace(value) as object
}

test('the page tells the limits that hold', () => {
  const figure = (value: number) => value.toLocaleString('en')
  const { bodyBytes, tokens, aliases, depth, fields, rootFields } = limits
  expect(page).toContain(
    `${bodyBytes / 1024 / 1024} MB, ${figure(tokens)} tokens, ${aliases} aliases, depth ${depth}, ` +
      `${figure(fields)} fields, ${rootFields} of them at the root`,
  )
  expect(page).toContain(`${MAX_PAGE} entries |`)
  const { text, entries, depth: levels } = valueLimits
  expect(page).toContain(`${figure(text)} characters, ${figure(entries)} entries, ${levels} levels`)
})
