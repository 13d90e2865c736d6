import { pinPlugins, readCatalogVersion } from '@aftercare/contract-domain/catalog'
import type { Context } from '../context.ts'
import { catalogDocuments } from '../db/catalog-store.ts'
import { versionChecks } from './version-checks.ts'

type Proving = Pick<Context, 'db' | 'ladder' | 'plugins'>

/**
 * Proves a draft before the transaction that publishes it: a proof may take longer than a transaction may stay open,
 * and inside it the same content is known already.
 */
export async function proveDraft(draftId: string, { db, ladder, plugins }: Proving): Promise<void> {
  const [document] = await catalogDocuments(db, [draftId])
  if (document != null) await versionChecks(document, { plugins: plugins.plugins, ladder })
}

/** The same for a catalog file. */
export async function proveFile(file: unknown, { ladder, plugins }: Proving): Promise<void> {
  const { version } = readCatalogVersion(pinPlugins(file, plugins.plugins))
  if (version !== null) await versionChecks(version, { plugins: plugins.plugins, ladder })
}
