import { builder } from '../builder.ts'
import { ChecksUnacknowledged, ReleaseConflicts } from '../release-errors.ts'
import { CatalogCheckRef } from './catalog-check.ts'
import { ReleaseConflictRef } from './catalog-merge.ts'
import { visibleChecks } from './redaction.ts'
import { RefusalRef } from './refusal.ts'

builder.objectType(ChecksUnacknowledged, {
  name: 'ChecksUnacknowledged',
  description: 'Checks that have to be acknowledged with a reason before publishing.',
  interfaces: [RefusalRef],
  fields: (t) => ({
    checks: t.field({
      type: [CatalogCheckRef],
      resolve: ({ checks }, _args, context) => [...visibleChecks(checks, context)],
    }),
  }),
})

builder.objectType(ReleaseConflicts, {
  name: 'ReleaseConflicts',
  description: 'Both sides changed the same: choose a side for each. Nothing was changed.',
  interfaces: [RefusalRef],
  fields: (t) => ({
    conflicts: t.field({ type: [ReleaseConflictRef], resolve: ({ conflicts }) => [...conflicts] }),
  }),
})
