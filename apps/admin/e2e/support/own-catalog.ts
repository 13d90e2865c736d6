import { shippedCatalogs } from './shipped-catalogs.ts'
import { ask, type Visit } from './visit.ts'

export interface OwnVersion {
  readonly id: string
  readonly revision: number
  readonly number: number | null
}

/** A catalog that nobody else's tests touch, changed through the API as its admins would elsewhere. */
export interface OwnCatalog {
  readonly id: string
  readonly first: OwnVersion
  /** A draft of what is sold now, with some edits. */
  draft(...changes: readonly object[]): Promise<OwnVersion>
  publish(draft: OwnVersion, reason: string): Promise<OwnVersion>
  schedule(draft: OwnVersion, publishAt: string, reason: string): Promise<void>
  discard(draft: OwnVersion): Promise<void>
}

/** Publishes the shipped catalog `it-hardware` under a key and a title of its own. */
export async function ownCatalog(
  visit: Visit,
  key: string,
  title: { readonly en: string; readonly fr: string },
): Promise<OwnCatalog> {
  const shipped = shippedCatalogs().get('it-hardware')
  const file = { ...shipped, catalog: { ...shipped?.catalog, id: key, title } }
  const { version } = await command<{ version: OwnVersion & { catalog: { id: string } } }>(visit, {
    name: 'importCatalog',
    input: { file, dryRun: false, publish: true, reason: 'First', idempotencyKey: crypto.randomUUID() },
    answer: '... on CatalogImport { version { id revision number catalog { id } } }',
  })
  const { id } = version.catalog
  const whole = '... on CatalogVersion { id revision number }'
  return {
    id,
    first: version,
    draft: async (...changes) => {
      const { catalog } = await ask<{ catalog: { published: OwnVersion } }>(
        visit,
        'query ($id: ID!) { catalog(id: $id) { published { id } } }',
        { id },
      )
      const input = { fromVersionId: catalog.published.id }
      const begun = await command<OwnVersion>(visit, { name: 'draftCatalogVersion', input, answer: whole })
      return command<OwnVersion>(visit, {
        name: 'editCatalogDraft',
        input: { ...asRead(begun), changes },
        answer: whole,
      })
    },
    publish: (draft, reason) =>
      command<OwnVersion>(visit, {
        name: 'publishCatalogVersion',
        input: { ...asRead(draft), reason, idempotencyKey: crypto.randomUUID() },
        answer: whole,
      }),
    schedule: async (draft, publishAt, reason) => {
      await command(visit, {
        name: 'scheduleCatalogRelease',
        input: { ...asRead(draft), publishAt, reason, idempotencyKey: crypto.randomUUID() },
        answer: '... on CatalogRelease { id }',
      })
    },
    discard: async (draft) => {
      const answer = '... on Catalog { id }'
      await command(visit, { name: 'discardCatalogDraft', input: asRead(draft), answer })
    },
  }
}

function asRead({ id, revision }: OwnVersion) {
  return { draftId: id, expectedRevision: revision }
}

/** Runs a mutation; a refusal fails the test with what it says. */
async function command<Answer extends object>(
  visit: Visit,
  { name, input, answer }: { readonly name: string; readonly input: object; readonly answer: string },
): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const data = await ask<Record<string, Answer & { message?: string }>>(
    visit,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${answer} ... on Refusal { message }
    } }`,
    { input },
  )
  const given = data[name]
  if (given === undefined || given.message !== undefined)
    throw new Error(`${name} was refused: ${JSON.stringify(given)}`)
  return given
}
