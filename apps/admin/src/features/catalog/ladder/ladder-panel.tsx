import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack, Title } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { useState } from 'react'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LadderQuery, type LadderVersion } from './ladder.graphql.ts'
import type { LadderStart, ProvedVersion, WriteEdits } from './ladder-version.ts'
import { AfloatVerdict } from './afloat-verdict.tsx'
import { DownloadProof } from './download-proof.tsx'
import { OrderDrawer } from './order/order-drawer.tsx'
import { OverallVerdict } from './overall-verdict.tsx'
import { PairDrawer } from './pair-drawer.tsx'
import { pairKey } from './pair-key.ts'
import { PairList } from './pair-list.tsx'
import { PolicyDrawer } from './policy-drawer.tsx'
import { ProofState } from './proof-state.tsx'
import { ReferenceAssetsDrawer } from './reference-assets/reference-assets-drawer.tsx'
import { useAnswerAt } from './use-answer-at.ts'

/** The ladder is proved again when editing rests for a moment, and looked at until the proof is whole. */
const proving = { restMs: 400, isWhole: ({ ladder }: LadderVersion) => ladder.isComplete }

/**
 * The ladder beside the matrix: the verdict, every pair of tiers, and what the proof goes by. Proved on the server
 * while the matrix is edited; the last verdict stays until the next one is there, and says that it is old.
 */
export function LadderPanel({
  version,
  write,
  start = null,
}: {
  version: ProvedVersion
  write: WriteEdits | null
  /** What is open when the panel comes up. */
  start?: LadderStart | null
}) {
  const { t } = useLingui()
  const proof = useAnswerAt(LadderQuery, version, proving)
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  const [openPair, setOpenPair] = useState(start !== null && 'pair' in start ? start.pair : null)
  // A proof without a hole needs no list, unless somebody wants it.
  const [listed, setListed] = useState<boolean | null>(null)
  const [screen, setScreen] = useState<'policy' | 'order' | 'assets' | null>(
    start !== null && 'screen' in start ? start.screen : null,
  )
  const ladder = proof.version?.ladder
  const screens = [
    ['policy', t`Ladder policy`],
    ['order', t`Order of the tiers`],
    ['assets', t`Reference assets`],
  ] as const
  const listShown = listed ?? (ladder !== undefined && ladder.severity !== 'PASSED')
  const drawer = { version, write, onClose: () => setScreen(null) }
  return (
    <Paper ref={ref} withBorder p="md" component="section" aria-labelledby="ladder-title">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5" id="ladder-title">
            <Trans>Ladder</Trans>
          </Title>
          <Group gap="xs">
            {screens.map(([name, title]) => (
              <Button key={name} size="compact-sm" variant="subtle" onClick={() => setScreen(name)}>
                {title}
              </Button>
            ))}
            <DownloadProof version={version} disabled={ladder?.isComplete !== true} />
          </Group>
        </Group>
        {proof.error !== undefined && <ErrorState error={proof.error} onRetry={proof.askAgain} />}
        {ladder === undefined && <ProofState proof={proof} />}
        {proof.version !== null && ladder !== undefined && (
          <>
            <OverallVerdict
              version={proof.version}
              proof={proof}
              onOpen={(pair) => setOpenPair(pairKey(pair))}
            >
              <Button
                size="compact-xs"
                variant="subtle"
                aria-expanded={listShown}
                onClick={() => setListed(!listShown)}
              >
                {listShown ? <Trans>Hide the pairs</Trans> : <Trans>Show all pairs</Trans>}
              </Button>
            </OverallVerdict>
            {listShown && (
              <PairList
                pairs={ladder.pairs}
                stale={proof.stale}
                onOpen={(pair) => setOpenPair(pairKey(pair))}
              />
            )}
          </>
        )}
      </Stack>
      {write !== null && ladder !== undefined && !inViewport && (
        <AfloatVerdict ladder={ladder} proof={proof} onOpen={(pair) => setOpenPair(pairKey(pair))} />
      )}
      <PairDrawer
        pairKey={proof.version === null ? null : openPair}
        proof={proof}
        {...drawer}
        onClose={() => setOpenPair(null)}
      />
      <PolicyDrawer opened={screen === 'policy'} {...drawer} />
      <OrderDrawer opened={screen === 'order'} {...drawer} />
      <ReferenceAssetsDrawer opened={screen === 'assets'} {...drawer} />
    </Paper>
  )
}
