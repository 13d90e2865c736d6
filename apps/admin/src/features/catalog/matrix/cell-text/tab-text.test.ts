import { expect, test } from 'vitest'
import { formatTabs, readTabs } from './tab-text.ts'

test.each<[string, string[][]]>([
  ['a', [['a']]],
  ['', [['']]],
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\t\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['"two\nlines"\t"say ""no"""', [['two\nlines', 'say "no"']]],
  ['5" disk\tx', [['5" disk', 'x']]],
])('reads %j', (text, rows) => {
  expect(readTabs(text)).toEqual(rows)
})

test('what is written is read back', () => {
  const rows = [
    ['plain', 'tab\there', 'quote "here"'],
    ['', 'line\nbreak', '4 h on site, target'],
  ]
  expect(readTabs(formatTabs(rows))).toEqual(rows)
})
