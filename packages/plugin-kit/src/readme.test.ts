import { expect, test } from 'vitest'
import readme from '../README.md?raw'
import * as kit from './index.ts'

test('the README names every refusal of the kit', () => {
  const codes = Object.keys(kit.pluginKitMessages).filter((key) => !key.endsWith('.cure'))
  expect([...codes, new kit.NotSold({ key: 'x.no', params: {} }).code].filter((code) => !said(code))).toEqual(
    [],
  )
})

test('the README names every field and value that authors write with', () => {
  const forHosts = /^(bindPlugin|settingsForBook|checkKitRange|KIT_VERSION|pluginKitMessages|z)$/
  const helpers = Object.keys(kit).filter((name) => /^[a-z]/.test(name) && !forHosts.test(name))
  expect(helpers.filter((name) => !said(name))).toEqual([])
})

function said(word: string): boolean {
  return new RegExp(`(?<![\\w-])${word.replaceAll('.', '\\.')}(?![\\w-])`).test(readme)
}
