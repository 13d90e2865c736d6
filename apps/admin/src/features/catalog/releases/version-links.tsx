import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { useExportRelease } from './use-export-release.ts'

/** From a version to the history of its catalog, and to a file of it. */
export function VersionLinks({
  version,
}: {
  version: { readonly id: string; readonly number: number | null; readonly catalog: { readonly id: string } }
}) {
  const mayReadCosts = useMay('cost.read')
  const exportRelease = useExportRelease()
  return (
    <>
      <ButtonLink
        variant="default"
        to="/catalogs/$catalogId/releases"
        params={{ catalogId: version.catalog.id }}
      >
        <Trans>Release history</Trans>
      </ButtonLink>
      {mayReadCosts && (
        <Button variant="default" onClick={() => void exportRelease(version)}>
          <Trans>Export</Trans>
        </Button>
      )}
    </>
  )
}
