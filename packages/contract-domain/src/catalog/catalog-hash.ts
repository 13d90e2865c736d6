import { canonicalJson, sha256Hex } from '../text/index.ts'
import type { CatalogVersion } from './catalog-version.ts'

/** SHA-256 of the version's canonical JSON (RFC 8785): what a contract pins. Throws NotCanonical. */
export function catalogHash(version: CatalogVersion): string {
  return sha256Hex(canonicalJson(version))
}
