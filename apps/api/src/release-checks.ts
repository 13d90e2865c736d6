import type { CatalogCheck, CatalogProblem } from '@aftercare/contract-domain/catalog'
import { canonicalJson } from '@aftercare/contract-domain/text'
import { apiMessages } from './api-messages.ts'
import { type lockCatalogVersion, publishedVersionOf } from './db/catalog-store.ts'
import type { Acknowledgement, NewAcknowledgement } from './db/release-store.ts'
import type { Transaction } from './db/transaction.ts'
import { InvalidInput } from './errors.ts'
import { type CheckedWith, versionChecks } from './ladder/version-checks.ts'
import { ChecksUnacknowledged } from './release-errors.ts'

type LockedDraft = NonNullable<Awaited<ReturnType<typeof lockCatalogVersion>>>

/** A check that somebody says was seen, by its code and path. */
export interface GivenAcknowledgement {
  readonly code: string
  readonly path?: string | null | undefined
  readonly reason: string
}

/** All that stands in the way of publishing a draft now; the caller holds its catalog, so nothing comes between. */
export async function checksOfDraft(
  tx: Transaction,
  draft: LockedDraft,
  checkedWith: CheckedWith,
): Promise<readonly CatalogCheck[]> {
  const sold = await publishedVersionOf(tx, draft.catalogId)
  const overtaken = sold === undefined || sold.id === draft.basedOn ? null : sold.number
  return withOvertaken(await versionChecks(draft.document, checkedWith), overtaken)
}

/** The checks with one more when a draft was overtaken by a later version, after what refuses. */
export function withOvertaken(
  checks: readonly CatalogCheck[],
  number: number | null,
): readonly CatalogCheck[] {
  if (number === null) return checks
  const params = { number: String(number) }
  const overtaken: CatalogCheck = {
    code: 'api.draft-overtaken',
    outcome: 'approval-needed',
    message: { key: 'api.draft-overtaken', params },
    cure: { key: 'api.draft-overtaken.cure', params },
  }
  const { refused = [], rest = [] } = Object.groupBy(checks, ({ outcome }) =>
    outcome === 'refused' ? 'refused' : 'rest',
  )
  return [...refused, overtaken, ...rest]
}

/** The checks that refuse, as problems. */
export function refusing(checks: readonly CatalogCheck[]): readonly CatalogProblem[] {
  return checks.filter(({ outcome }) => outcome === 'refused').map(problemOf)
}

/**
 * What is acknowledged by publishing. Without a list, giving a reason for the publication says that every check was
 * seen, and is recorded as that; with a list, each check has to be on it. Throws {@link ChecksUnacknowledged}.
 */
export function acknowledge(
  checks: readonly CatalogCheck[],
  { given, reason }: { readonly given: readonly GivenAcknowledgement[] | null; readonly reason: string },
): readonly NewAcknowledgement[] {
  refuseEmptyReasons(given ?? [])
  const open = checks.flatMap((check) => (needsAcknowledging(check) ? [check] : []))
  if (given === null) return open.map((check) => ({ ...seen(check), reason, named: false }))
  const reasons = new Map(given.map((one) => [placeOf(one), one.reason]))
  const unseen = open.filter((check) => !reasons.has(placeOf(check)))
  if (unseen.length > 0) throw new ChecksUnacknowledged(unseen)
  return open.map((check) => ({ ...seen(check), reason: reasons.get(placeOf(check)) ?? reason, named: true }))
}

/** What stops a release at its instant: what refuses now, and what nobody has seen in these very words. */
export function stopping(
  checks: readonly CatalogCheck[],
  acknowledged: readonly Acknowledgement[],
): readonly CatalogProblem[] {
  const known = new Set(acknowledged.map(wordingOf))
  const unseen = checks.filter(needsAcknowledging).filter((check) => !known.has(wordingOf(seen(check))))
  return [...refusing(checks), ...unseen.map(problemOf)]
}

/** Through JSON, as the database gave it back. */
function wordingOf({ code, path, message }: Pick<NewAcknowledgement, 'code' | 'path' | 'message'>): string {
  return canonicalJson(JSON.parse(JSON.stringify([code, path, message])))
}

type OpenCheck = CatalogCheck & { readonly outcome: 'approval-needed' | 'unknown' }

function needsAcknowledging(check: CatalogCheck): check is OpenCheck {
  return check.outcome === 'approval-needed' || check.outcome === 'unknown'
}

function seen({ code, path, outcome, message }: OpenCheck) {
  return { code, path: path ?? '', outcome, message }
}

function problemOf({ path, code, message, cure }: CatalogCheck): CatalogProblem {
  return { path: path ?? '', code, message, cure: cure ?? message }
}

function placeOf({
  code,
  path,
}: {
  readonly code: string
  readonly path?: string | null | undefined
}): string {
  return JSON.stringify([code, path ?? ''])
}

function refuseEmptyReasons(given: readonly GivenAcknowledgement[]): void {
  const issues = given.flatMap(({ reason }, index) =>
    reason.trim() === ''
      ? [{ path: ['input', 'acknowledgements', index, 'reason'], message: apiMessages['api.reason-missing'] }]
      : [],
  )
  if (issues.length > 0) throw new InvalidInput(issues)
}
