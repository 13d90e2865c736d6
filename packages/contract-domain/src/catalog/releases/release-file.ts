import { z } from 'zod'
import { catalogHash } from '../catalog-hash.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import { problemsOf, type CatalogProblem, type Fault } from '../reading/problem.ts'
import { shapeFaults } from '../reading/shape-faults.ts'

/** A release to be brought to another installation: what it began from, what it became. */
export interface ReleaseFile {
  readonly format: 1
  readonly kind: 'catalog-release'
  /** The catalog's key. */
  readonly catalog: string
  /** Null for the first release of a catalog. */
  readonly base: ReleasedDocument | null
  readonly release: ReleasedDocument
}

export interface ReleasedDocument {
  /** SHA-256 of the document's canonical JSON. */
  readonly hash: string
  readonly document: CatalogVersion
}

/** A release as a file. Throws NotCanonical for documents that were never read. */
export function releaseFileOf(version: CatalogVersion, base: CatalogVersion | null = null): ReleaseFile {
  return {
    format: 1,
    kind: 'catalog-release',
    catalog: version.catalog.id,
    base: base === null ? null : { hash: catalogHash(base), document: base },
    release: { hash: catalogHash(version), document: version },
  }
}

export interface ReleaseReading {
  /** Null when there is any problem: a file is taken whole or not at all. */
  readonly file: ReleaseFile | null
  readonly problems: readonly CatalogProblem[]
}

const released = z.strictObject({ hash: z.string(), document: z.unknown() })
const releaseFile = z.strictObject({
  format: z.literal(1),
  kind: z.literal('catalog-release'),
  catalog: z.string(),
  base: released.nullable(),
  release: released,
})

/**
 * A release file from a document of unknown origin: its shape, its two documents as catalog versions, and that each
 * is of the catalog named and has the hash written beside it. Never throws.
 */
export function readReleaseFile(document: unknown): ReleaseReading {
  const shape = releaseFile.safeParse(document)
  if (!shape.success)
    return { file: null, problems: problemsOf(document, shapeFaults(document, shape.error.issues)) }
  const { base, release, catalog } = shape.data
  const parts = [{ name: 'release', part: release }, ...(base === null ? [] : [{ name: 'base', part: base }])]
  const problems = parts.flatMap(({ name, part }) => problemsIn(name, part, catalog))
  return problems.length > 0 ? { file: null, problems } : { file: document as ReleaseFile, problems }
}

function problemsIn(
  name: string,
  { hash, document }: z.infer<typeof released>,
  catalog: string,
): readonly CatalogProblem[] {
  const { version, problems } = readCatalogVersion(document)
  if (version === null)
    return problems.map((problem) => ({ ...problem, path: `/${name}/document${problem.path}` }))
  const at = (...steps: Path): Path => [name, ...steps]
  const faults: Fault[] = []
  const own = version.catalog.id
  if (own !== catalog)
    faults.push({
      path: at('document', 'catalog', 'id'),
      code: 'release-of-another-catalog',
      params: { own, catalog },
    })
  if (catalogHash(version) !== hash) faults.push({ path: at('hash'), code: 'release-hash-differs' })
  return problemsOf(null, faults)
}
