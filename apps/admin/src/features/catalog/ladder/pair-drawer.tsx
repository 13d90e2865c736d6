import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Drawer, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CounterexampleView } from './counterexample-view.tsx'
import { DownloadProof } from './download-proof.tsx'
import type { LadderPair, LadderVersion } from './ladder.graphql.ts'
import type { ProvedVersion, WriteEdits } from './ladder-version.ts'
import { pairKey as keyOf } from './pair-key.ts'
import { ProofState } from './proof-state.tsx'
import { Repairs } from './repairs.tsx'
import type { AnswerAt } from './use-answer-at.ts'
import { useLadderWords } from './use-ladder-words.ts'
import { VerdictBadges } from './verdict-badges.tsx'
import { WhatHolds } from './what-holds.tsx'
import { WhatMatters } from './what-matters.tsx'

/** Verdicts with a certificate: why there is nothing cheaper, or nothing cheaper than the counterexample. */
const certified: ReadonlySet<LadderPair['verdict']> = new Set(['PROVED', 'UNDERCUT', 'OVERLAP'])

interface Props {
  readonly version: ProvedVersion
  readonly write: WriteEdits | null
  readonly proof: AnswerAt<LadderVersion>
  /** Of the pair that is open; null: none. */
  readonly pairKey: string | null
  readonly onClose: () => void
}

/** One pair of tiers: its counterexample or what holds its proof, what would mend it, and the proof itself. */
export function PairDrawer({ pairKey, proof, onClose, ...rest }: Props) {
  const { t } = useLingui()
  const words = useLadderWords()
  // While the drawer slides away it keeps the pair that it showed.
  const [shownKey, setShownKey] = useState(pairKey)
  if (pairKey !== null && pairKey !== shownKey) setShownKey(pairKey)
  const pair = proof.version?.ladder.pairs.find((each) => keyOf(each) === shownKey)
  return (
    <Drawer
      opened={pairKey !== null}
      onClose={onClose}
      position="right"
      size="min(860px, 100vw)"
      title={pair === undefined ? t`Ladder` : words.pairTitle(pair)}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {pair === undefined || proof.version === null ? (
        <Text size="sm">
          {proof.version?.ladder.isComplete === false ? (
            <Trans>Nothing was found of these two tiers so far.</Trans>
          ) : (
            <Trans>These two tiers are no longer compared.</Trans>
          )}
        </Text>
      ) : (
        <PairView pair={pair} ofVersion={proof.version} proof={proof} {...rest} />
      )}
    </Drawer>
  )
}

function PairView({
  pair,
  ofVersion,
  proof,
  version,
  write,
}: Pick<Props, 'proof' | 'version' | 'write'> & { pair: LadderPair; ofVersion: LadderVersion }) {
  return (
    <Stack>
      <Group gap={6}>
        <VerdictBadges pair={pair} />
        <ProofState proof={proof} />
      </Group>
      <div>
        <Text>{pair.sentence}</Text>
        <Text size="sm" c="dimmed">
          {pair.context.title}
          {pair.contexts > 1 && (
            <>
              {' · '}
              <Plural value={pair.contexts} one="# context" other="the worst of # contexts" />
            </>
          )}
        </Text>
      </div>
      {pair.counterexample !== null && (
        <CounterexampleView pair={pair} counterexample={pair.counterexample}>
          {pair.verdict === 'UNDERCUT' && (
            <Repairs pair={pair} version={version} write={write} stale={proof.stale} />
          )}
        </CounterexampleView>
      )}
      <WhatHolds pair={pair} version={ofVersion} />
      <WhatMatters pair={pair} version={ofVersion} />
      {certified.has(pair.verdict) && (
        <Group>
          <DownloadProof version={version} pair={pair} disabled={proof.stale} />
        </Group>
      )}
    </Stack>
  )
}
