/** Texts that people, programs and attackers send where a word is expected. */
export const hostileTexts: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \t\n\u00a0',
  emoji: '👩🏽‍🔧 🛠️ 🇫🇷',
  'right to left': '\u202eעברית عربي\u202c',
  combining: 'Z̵̡̢͔̘͓a̷l̴g̵o̶ e\u0301 \ufb01',
  'U+0000': 'a\u0000b',
  'lone high surrogate': 'a\ud800b',
  'lone low surrogate': '\udc00',
  'non-character': '\uffff\ufffe\ufdd0',
  SQL: `'; drop table quote; -- $1 \\ % _`,
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  template: '{{7*7}} ${process.env} {addOn}',
  prototype: '__proto__',
  number: '1e999999999',
  digits: '9'.repeat(5_000),
  'one megabyte': 'é'.repeat(1024 * 1024),
}

export const hostileDates: readonly string[] = [
  '0000-01-01',
  '0001-01-01',
  '1582-10-10',
  '2027-02-29',
  '2027-13-01',
  '9999-12-31',
  '+010000-01-01',
  '-000001-01-01',
  '2027-01-01T00:00:00Z',
  'infinity',
]

export const hostileInstants: readonly string[] = [
  '0000-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-11-24T24:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  'infinity',
]

export const hostileNumbers: readonly number[] = [
  0,
  -1,
  -(2 ** 31),
  2 ** 31 - 1,
  2_000_000,
  0.5,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  1e308,
]

/** What stands where a JSON value is expected. */
export const hostileJson: Readonly<Record<string, unknown>> = {
  null: null,
  'a text': 'text',
  'a number': 1e308,
  'a fraction': 0.1,
  'an empty list': [],
  'an empty record': {},
  'a list of nulls': [null, null],
  'a text with U+0000': { title: 'a\u0000b', state: 'known', value: 'a\u0000b' },
  'a name with U+0000': { 'a\u0000b': 1 },
  'a lone surrogate': { form: '\ud800', options: ['\ud800'] },
  'a name that is a lone surrogate': { '\udfff': 1 },
  'names of the prototype': { constructor: { prototype: { admin: true } }, toString: 1, hasOwnProperty: 1 },
  'many names': Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`name-${index}`, index])),
  'three thousand inside each other': inside(3_000),
}

function inside(depth: number): unknown {
  let value: unknown = 1
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value }
  return value
}
