import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import { catalogHash } from '../catalog-hash.ts'
import { catalogMessages } from '../messages.ts'
import { aCatalogVersion, text } from '../testing/a-catalog-version.ts'
import { withValue } from '../testing/at-path.ts'
import { readReleaseFile, releaseFileOf } from './release-file.ts'

const base = aCatalogVersion()
const version = withValue(base, ['tiers', 0, 'title'], text('Argent')) as typeof base
const file = releaseFileOf(version, base)

describe('a release as a file', () => {
  test('names its catalog and the hashes of both documents', () => {
    expect(file).toMatchObject({
      format: 1,
      kind: 'catalog-release',
      catalog: 'pumps',
      base: { hash: catalogHash(base) },
      release: { hash: catalogHash(version) },
    })
    expect(releaseFileOf(base).base).toBeNull()
  })

  test('is read again from its text', () => {
    for (const one of [file, releaseFileOf(base)]) {
      const reading = readReleaseFile(JSON.parse(JSON.stringify(one)))
      expect(reading.problems).toEqual([])
      expect(reading.file).toEqual(one)
    }
  })

  test.each([
    ['no file', null, '', 'catalog.type-wrong'],
    ['a catalog file', base, '/kind', 'catalog.member-missing'],
    ['another format', withValue(file, ['format'], 2), '/format', 'catalog.value-not-listed'],
    ['a member nobody knows', withValue(file, ['signed'], 'by me'), '/signed', 'catalog.member-unknown'],
    [
      'no document',
      withValue(file, ['release', 'document'], undefined),
      '/release/document',
      'catalog.member-missing',
    ],
    [
      'a document with a fault',
      withValue(file, ['release', 'document', 'order', 0, 'above'], 'platinum'),
      '/release/document/order/0/above',
      'catalog.reference-unknown',
    ],
    [
      'a document changed by hand',
      withValue(file, ['base', 'document', 'tiers', 0, 'title'], text('Other')),
      '/base/hash',
      'catalog.release-hash-differs',
    ],
    [
      'another catalog',
      withValue(file, ['catalog'], 'lifts'),
      '/release/document/catalog/id',
      'catalog.release-of-another-catalog',
    ],
  ])('is refused: %s', (_name, document, path, code) => {
    const { file: read, problems } = readReleaseFile(document)
    expect(read).toBeNull()
    expect(problems).toContainEqual(expect.objectContaining({ path, code }))
    for (const { message, cure } of problems)
      for (const said of [message, cure]) expect(renderMessage(said, 'fr', catalogMessages)).not.toBe('')
  })
})
