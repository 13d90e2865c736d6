import { Plural, Trans } from '@lingui/react/macro'
import { Anchor, Box, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ladder.module.css'
import type { Ladder, LadderPair, LadderVersion } from './ladder.graphql.ts'
import { severityMark } from './use-ladder-words.ts'
import { ProofState } from './proof-state.tsx'
import type { AnswerAt } from './use-answer-at.ts'
import { titlesOf } from './titles-of.ts'

/** Nothing is proved before the whole was looked at, however much of it was. */
export function SoFar({ ladder: { contexts, provedContexts } }: { ladder: Ladder }) {
  if (contexts === 0) return <Trans>Being proved…</Trans>
  return (
    <Trans>
      No undercut in {provedContexts} of {contexts} cases so far.
    </Trans>
  )
}

/** The verdict in one line: a green proof, or how many pairs stand against it and the worst of them. */
export function OverallVerdict({
  version,
  proof,
  onOpen,
  children,
}: {
  version: LadderVersion
  proof: Pick<AnswerAt<never>, 'asking' | 'stale'>
  onOpen: (pair: LadderPair) => void
  /** After the last line. */
  children: ReactNode
}) {
  const { isComplete, severity, pairs, contexts, provedContexts, sampled } = version.ladder
  const title = titlesOf([...version.referenceAssets, ...version.addOns])
  const standing = pairs.filter((pair) => pair.severity === severity)
  const [worst] = pairs
  return (
    <Group
      className={classes['overall']}
      data-severity={isComplete || severity !== 'PASSED' ? severity : 'OPEN'}
      data-stale={proof.stale}
      gap="sm"
      wrap="nowrap"
      align="flex-start"
    >
      <span className={classes['mark']} aria-hidden>
        {isComplete || severity !== 'PASSED' ? severityMark[severity] : '…'}
      </span>
      <Box>
        <Text fw={600}>
          {severity === 'ERROR' ? (
            <Plural
              value={standing.length}
              one="# pair of tiers must be mended before publishing."
              other="# pairs of tiers must be mended before publishing."
            />
          ) : !isComplete ? (
            <SoFar ladder={version.ladder} />
          ) : severity === 'WARNING' ? (
            <Plural
              value={standing.length}
              one="No error; # pair of tiers asks to be acknowledged."
              other="No error; # pairs of tiers ask to be acknowledged."
            />
          ) : pairs.length === 0 ? (
            <Trans>Nothing to prove: no two tiers are sold for the same.</Trans>
          ) : (
            <Trans>Proved: no package gives as much as a dearer tier for less.</Trans>
          )}
        </Text>
        {severity !== 'PASSED' && worst !== undefined && (
          <Text size="sm">
            <span className={classes['clamped']}>{worst.sentence}</span>
            <Anchor component="button" type="button" size="sm" inherit onClick={() => onOpen(worst)}>
              {worst.counterexample === null ? <Trans>Show why</Trans> : <Trans>Show side by side</Trans>}
            </Anchor>
          </Text>
        )}
        <Text size="xs" className={classes['quiet']}>
          {pairs.length > 0 && children} <Plural value={pairs.length} one="# pair" other="# pairs" />
          {' · '}
          {isComplete ? (
            <Plural value={contexts} one="# context" other="up to # contexts each" />
          ) : (
            <Trans>
              {provedContexts} of {contexts} cases looked at so far
            </Trans>
          )}
          {sampled.length > 0 && (
            <>
              {' · '}
              <Trans>proved at the listed values only: {sampled.map(title).join('; ')}</Trans>
            </>
          )}
          {(proof.asking || proof.stale) && ' · '}
          <ProofState proof={proof} />
        </Text>
      </Box>
    </Group>
  )
}
