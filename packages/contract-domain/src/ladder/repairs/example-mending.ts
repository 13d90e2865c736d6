import type { CatalogVersion } from '../../catalog/index.ts'
import { bindBySettings } from '../../testing/index.ts'
import { ladderContexts } from '../ladder-contexts.ts'
import { DEFAULT_POLICY } from '../ladder-report.ts'
import type { Mending } from './mending.ts'

/** What repairs of `lower` below `upper` are looked for with, in every context of the version. */
export function aMending(version: CatalogVersion, members: Partial<Mending> = {}): Mending {
  const { contexts } = ladderContexts(version)
  return {
    version,
    pair: { below: 'lower', above: 'upper', relation: 'declared' },
    contexts,
    everywhere: contexts,
    bind: bindBySettings(version),
    rebind: bindBySettings,
    options: {},
    policy: DEFAULT_POLICY,
    ...members,
  }
}
