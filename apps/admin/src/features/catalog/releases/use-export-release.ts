import { useLingui } from '@lingui/react/macro'
import { useClient } from 'urql'
import { releaseFileName } from './release-file-name.ts'
import { ExportReleaseQuery } from './releases.graphql.ts'
import { useNotice } from '../../../ui/use-notice.ts'

/** Saves a version as a release file, named by its catalog and number. */
export function useExportRelease() {
  const { t } = useLingui()
  const notice = useNotice()
  const client = useClient()
  return async (version: { readonly id: string; readonly number: number | null }) => {
    const { data } = await client.query(
      ExportReleaseQuery,
      { versionId: version.id },
      { requestPolicy: 'network-only' },
    )
    const file = data?.exportCatalogRelease
    if (file == null) {
      notice(t`The release could not be exported. Try again.`, 'red')
      return
    }
    save(`${JSON.stringify(file, null, 2)}\n`, releaseFileName(file, version.number))
  }
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
