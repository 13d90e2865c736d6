import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import { describeCatalogChanges } from '../changes/describe-catalog-changes.ts'
import { CatalogInvalid } from '../errors.ts'
import { DEFAULT_POLICY, ladderPolicyOf } from '../ladder-policy.ts'
import { catalogMessages } from '../messages.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import { aCatalogVersion } from '../testing/a-catalog-version.ts'
import type { CatalogEdit } from './catalog-edit.ts'
import { editCatalog } from './edit-catalog.ts'

const version = aCatalogVersion()
const edited = (ladderPolicy: CatalogEdit['ladderPolicy'], from = version) =>
  editCatalog(from, [{ ladderPolicy }])
const told = (before: typeof version, after: typeof version) =>
  describeCatalogChanges(before, after).map(({ message }) => renderMessage(message, 'en', catalogMessages))

describe('the policy of the ladder', () => {
  test('is the default until it is written, and keeps what an edit leaves out', () => {
    expect(ladderPolicyOf(version)).toEqual(DEFAULT_POLICY)
    const strict = edited({ strict: true })
    expect(strict.ladder).toEqual({ ...DEFAULT_POLICY, strict: true })
    expect(edited({ unsettled: 'error' }, strict).ladder).toMatchObject({ strict: true, unsettled: 'error' })
  })

  test('names the readings besides the standard one, which is always read', () => {
    expect(edited({ readings: ['standard', 'reach'] }).ladder?.readings).toEqual(['reach'])
  })

  test.each([
    [{ leftOut: ['core:nothing'] }, '/ladder/leftOut/0', 'catalog.reference-unknown'],
    [{ leftOut: ['core:arrival', 'core:arrival'] }, '/ladder/leftOut/1', 'catalog.duplicate'],
    [{ readings: ['reach', 'reach'] }, '/ladder/readings/1', 'catalog.duplicate'],
    [{ readings: ['sideways'] }, '/ladder/readings/0', 'catalog.value-not-listed'],
    [{ unsettled: 'passed' }, '/ladder/unsettled', 'catalog.value-not-listed'],
  ])('is refused as %o', (policy, path, code) => {
    let refusal: unknown
    try {
      edited(policy)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(CatalogInvalid)
    expect((refusal as CatalogInvalid).problems).toMatchObject([{ path, code }])
  })

  test('is read from a file whole or not at all', () => {
    expect(readCatalogVersion({ ...version, ladder: { strict: true } }).problems).not.toEqual([])
    expect(readCatalogVersion({ ...version, ladder: DEFAULT_POLICY }).problems).toEqual([])
  })

  test('tells its changes in sentences', () => {
    const after = edited({
      strict: true,
      unsettled: 'error',
      leftOut: ['core:arrival'],
      readings: ['same-choice', 'reach'],
    })
    expect(told(version, after)).toEqual([
      'Ladder: an overlap was a warning, and is now an error.',
      'Ladder: what can’t be settled was a warning, and is now an error.',
      'Ladder: left out of the comparison were: nothing; now: Arrival.',
      'Ladder: read besides the standard reading were: nothing; now: same choice, reach.',
    ])
    expect(told(after, edited({ strict: false }, after))).toEqual([
      'Ladder: an overlap was an error, and is now a warning.',
    ])
    expect(told(version, { ...version, ladder: DEFAULT_POLICY })).toEqual([
      'Ladder: its policy is written otherwise, and judges the same.',
    ])
    expect(told(after, version)).toHaveLength(4)
  })
})
