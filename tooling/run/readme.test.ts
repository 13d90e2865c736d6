import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRepository } from './repository.mjs'

test.each(['README.md', 'CONTRIBUTING.md'])('every file that %s points at exists', (page) => {
  const links = readFileSync(inRepository(page), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)
  const missing = [...links].map(([, path = '']) => path).filter((path) => !existsSync(inRepository(path)))
  expect(missing).toEqual([])
})

test('every verb of package.json is explained in the README', () => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))
  const text = readFileSync(inRepository('README.md'), 'utf8')
  const unexplained = Object.keys(scripts).filter((verb) => !new RegExp(`\`npm (run )?${verb}\\b`).test(text))
  expect(unexplained).toEqual([])
})
