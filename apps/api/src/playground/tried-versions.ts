import {
  CatalogInvalid,
  type CatalogEdit,
  type CatalogProblem,
  type CatalogVersion,
  editCatalog,
} from '@aftercare/contract-domain/catalog'
import { DomainError } from '@aftercare/contract-domain/text'
import type { PluginHost } from '../plugin-host.ts'
import type { PricedVersion } from './price-case.ts'

/** `published`: what is sold today. `saved`: the version asked about. `edited`: that with changes not yet saved. */
export type TriedKind = 'published' | 'saved' | 'edited'

/** A state of a catalog version that an add-on is tried on, or why it can't be. */
export interface TriedVersion {
  readonly kind: TriedKind
  /** Null: the version does not have the add-on, or the changes would not hold. */
  readonly on: PricedVersion | null
  readonly problems: readonly CatalogProblem[]
}

/** The version as it would be with the changes: as saving them would, or the same refusals as data. */
export function editedVersion(
  saved: CatalogVersion,
  changes: readonly CatalogEdit[],
  { plugins, addOn }: { readonly plugins: PluginHost; readonly addOn: string },
): TriedVersion {
  try {
    return triedVersion('edited', editCatalog(saved, changes, plugins.plugins), { plugins, addOn })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { kind: 'edited', on: null, problems: problemsOf(error) }
  }
}

export function triedVersion(
  kind: TriedKind,
  version: CatalogVersion,
  { plugins, addOn }: { readonly plugins: PluginHost; readonly addOn: string },
): TriedVersion {
  const has = version.addOns.some(({ id }) => id === addOn)
  return { kind, on: has ? { version, bind: plugins.bindAddOn(version) } : null, problems: [] }
}

function problemsOf(error: DomainError): readonly CatalogProblem[] {
  if (error instanceof CatalogInvalid) return error.problems
  const { code, text, cure = text, path = [] } = error
  return [{ code, message: text, cure, path: path.map((part) => `/${part}`).join('') }]
}
