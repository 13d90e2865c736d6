import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useClient } from 'urql'
import { canonicalText } from './canonical-text.ts'
import { ContractDocumentQuery } from './contract.graphql.ts'
import { useNotice } from '../../ui/use-notice.ts'

/** The frozen terms as the canonical JSON document that was hashed: its SHA-256 is the fingerprint. */
export function DownloadTerms({ contractId, fileName }: { contractId: string; fileName: string }) {
  const { t } = useLingui()
  const notice = useNotice()
  const client = useClient()

  async function download() {
    const { data } = await client.query(ContractDocumentQuery, { id: contractId })
    if (data?.contract == null) {
      notice(t`The terms could not be loaded. Try again.`, 'red')
      return
    }
    const text = canonicalText(data.contract.terms.document)
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    URL.revokeObjectURL(url)
  }

  return (
    <Button variant="default" onClick={() => void download()}>
      <Trans>Download the terms</Trans>
    </Button>
  )
}
