import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useClient } from 'urql'
import { LadderCertificatesQuery, type LadderPair } from './ladder.graphql.ts'
import type { ProvedVersion } from './ladder-version.ts'
import { pairKey } from './pair-key.ts'
import { saveJson } from './save-json.ts'
import { useNotice } from '../../../ui/use-notice.ts'

/** The proof as a file that an independent checker reads: of every pair, or of one. */
export function DownloadProof({
  version,
  pair,
  disabled,
}: {
  version: ProvedVersion
  pair?: LadderPair
  disabled: boolean
}) {
  const { t } = useLingui()
  const notice = useNotice()
  const client = useClient()
  const [busy, setBusy] = useState(false)

  async function download() {
    setBusy(true)
    const { data } = await client
      .query(LadderCertificatesQuery, { id: version.id }, { requestPolicy: 'network-only' })
      .toPromise()
    setBusy(false)
    const proved = data?.catalogVersion
    if (proved == null) {
      notice(t`The proof could not be loaded. Try again.`, 'red')
      return
    }
    const { id, revision, ladder } = proved
    const key = pair === undefined ? null : pairKey(pair)
    const pairs = ladder.pairs
      .filter((each) => key === null || pairKey(each) === key)
      .map(({ below, above, ...rest }) => ({ below: below.key, above: above.key, ...rest }))
    const name = pair === undefined ? 'ladder' : `ladder-${pair.below.key}-${pair.above.key}`
    saveJson({ catalogVersion: id, revision, pairs }, `${name}-r${revision}.json`)
  }

  return (
    <Button
      size="compact-sm"
      variant={pair === undefined ? 'subtle' : 'default'}
      disabled={disabled}
      loading={busy}
      onClick={() => void download()}
    >
      <Trans>Download the proof</Trans>
    </Button>
  )
}
