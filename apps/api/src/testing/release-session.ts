import type { ImportedVersion } from './import-shipped.ts'
import { versionFields } from './import-shipped.ts'
import type { Session } from './test-api.ts'

/** A release, draft or refusal as a mutation answers it. */
export interface ReleaseResult extends ImportedVersion {
  readonly __typename: string
  readonly state: string
  readonly status: string
  readonly code?: string
  readonly message?: string
  readonly path?: readonly string[]
  readonly late: boolean
  readonly publishAt: string | null
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  readonly checks?: readonly { readonly code: string; readonly path: string | null }[]
  readonly conflicts?: readonly ToldConflict[]
  readonly issues?: readonly { readonly path: readonly string[] }[]
  readonly version?: ImportedVersion | null
  readonly merge?: {
    readonly settled: boolean
    readonly changes: readonly { readonly sentence: string }[]
    readonly conflicts: readonly ToldConflict[]
  } | null
}

export interface ToldConflict {
  readonly path: string
  readonly chosen: string | null
  readonly ours: { readonly value: unknown; readonly changes: readonly { readonly sentence: string }[] }
  readonly theirs: { readonly value: unknown; readonly changes: readonly { readonly sentence: string }[] }
}

const side = 'value changes { sentence }'
export const conflictFields = `path base chosen ours { ${side} } theirs { ${side} }`
export const mergeFields = `settled changes { sentence } conflicts { ${conflictFields} } problems { code path }`
export const releaseFields = `id state reason publishAt requestedBy requestedAt finishedAt finishedBy late cancelReason
  problems { code path message cure } version { ${versionFields} }
  acknowledgements { code path outcome message reason named acknowledgedBy }`

const members: Readonly<Record<string, string>> = {
  draftCatalogVersion: `... on CatalogVersion { ${versionFields} }`,
  editCatalogDraft: `... on CatalogVersion { ${versionFields} } ... on CatalogVersionConflict { current { ${versionFields} } }`,
  discardCatalogDraft: '... on Catalog { id }',
  publishCatalogVersion: `... on CatalogVersion { ${versionFields} } ... on ChecksUnacknowledged { checks { code path } }`,
  scheduleCatalogRelease: `... on CatalogRelease { ${releaseFields} } ... on ChecksUnacknowledged { checks { code path } }
    ... on CatalogProblems { problems { code path message } }`,
  cancelCatalogRelease: `... on CatalogRelease { ${releaseFields} }`,
  rollBackCatalogRelease: `... on CatalogVersion { ${versionFields} } ... on ReleaseConflicts { conflicts { ${conflictFields} } }
    ... on CatalogProblems { problems { code path message } }`,
  importCatalogRelease: `... on CatalogReleaseImport { catalogKey version { ${versionFields} } merge { ${mergeFields} } problems { code path message } }
    ... on ReleaseConflicts { conflicts { ${conflictFields} } } ... on CatalogProblems { problems { code path message } }`,
}

/** Commands on drafts and releases as a client gives them. */
export function releaseSession(session: Session) {
  const command = async (name: string, input: Readonly<Record<string, unknown>>): Promise<ReleaseResult> => {
    const { data, errors } = await session.execute<Record<string, ReleaseResult>>(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) {
          __typename ${members[name] ?? ''}
          ... on Refusal { code message path }
          ... on InvalidInput { issues { path } }
        }
      }`,
      { input },
    )
    const result = data?.[name]
    if (result === undefined) throw new Error(JSON.stringify(errors))
    return result
  }
  return {
    command,
    /** A draft with some edits. */
    draft: async (from: ImportedVersion, ...changes: readonly object[]): Promise<ReleaseResult> => {
      const begun = await command('draftCatalogVersion', { fromVersionId: from.id })
      if (changes.length === 0) return begun
      const { id: draftId, revision: expectedRevision } = begun
      return command('editCatalogDraft', { draftId, expectedRevision, changes })
    },
    publish: (draft: ImportedVersion, given: Readonly<Record<string, unknown>> = {}) =>
      command('publishCatalogVersion', {
        draftId: draft.id,
        expectedRevision: draft.revision,
        reason: 'As agreed',
        idempotencyKey: crypto.randomUUID(),
        ...given,
      }),
    schedule: (draft: ImportedVersion, publishAt: string, given: Readonly<Record<string, unknown>> = {}) =>
      command('scheduleCatalogRelease', {
        draftId: draft.id,
        expectedRevision: draft.revision,
        publishAt,
        reason: 'From the first of December',
        idempotencyKey: crypto.randomUUID(),
        ...given,
      }),
  }
}
