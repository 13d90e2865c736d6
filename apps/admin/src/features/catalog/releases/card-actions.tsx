import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { useMay } from '../../../ui/viewer.ts'
import type { HistoryCatalog, HistoryRelease } from './releases.graphql.ts'
import { useExportRelease } from './use-export-release.ts'

/** What can be done with a release: compared, exported, rolled back; each as far as this person may. */
export function CardActions({
  release,
  catalog,
  title,
}: {
  release: HistoryRelease
  catalog: HistoryCatalog
  title: string
}) {
  const { t } = useLingui()
  const mayEdit = useMay('catalog.edit')
  const mayReadCosts = useMay('cost.read')
  const exportRelease = useExportRelease()
  const { version, before } = release
  const catalogId = catalog.id
  return (
    <Group gap={4}>
      {before !== null && (
        <ButtonLink
          size="compact-sm"
          variant="subtle"
          aria-label={t`Compare ${title} with the one before`}
          to="/catalogs/$catalogId/compare"
          params={{ catalogId }}
          search={{ from: before.id, to: version.id }}
        >
          <Trans>Compare</Trans>
        </ButtonLink>
      )}
      {mayReadCosts && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t`Export ${title} to a file`}
          onClick={() => void exportRelease(version)}
        >
          <Trans>Export</Trans>
        </Button>
      )}
      {release.state === 'PUBLISHED' && before !== null && mayEdit && mayReadCosts && (
        <ButtonLink
          size="compact-sm"
          variant="light"
          color="red"
          aria-label={t`Roll back… (${title})`}
          to="/catalogs/$catalogId/releases/$releaseId/roll-back"
          params={{ catalogId, releaseId: release.id }}
        >
          <Trans>Roll back…</Trans>
        </ButtonLink>
      )}
    </Group>
  )
}
