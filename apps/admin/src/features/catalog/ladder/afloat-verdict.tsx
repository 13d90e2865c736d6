import { Plural, Trans } from '@lingui/react/macro'
import { Text, UnstyledButton } from '@mantine/core'
import classes from './ladder.module.css'
import type { Ladder, LadderPair } from './ladder.graphql.ts'
import { SoFar } from './overall-verdict.tsx'
import type { AnswerAt } from './use-answer-at.ts'
import { severityMark } from './use-ladder-words.ts'

/** The verdict in a few words over the matrix, while the panel itself is scrolled out of sight. */
export function AfloatVerdict({
  ladder,
  proof: { asking, stale },
  onOpen,
}: {
  ladder: Ladder
  proof: Pick<AnswerAt<never>, 'asking' | 'stale'>
  onOpen: (pair: LadderPair) => void
}) {
  const { isComplete, severity, pairs } = ladder
  const count = pairs.filter((pair) => pair.severity === severity).length
  const [worst] = pairs
  if (!isComplete && severity !== 'ERROR') {
    return (
      <div className={classes['afloat']} data-severity="OPEN" data-stale={stale}>
        <span className={classes['mark']} aria-hidden>
          …
        </span>
        <Text component="span" size="sm">
          <SoFar ladder={ladder} />
        </Text>
      </div>
    )
  }
  if (worst === undefined) return null
  return (
    <UnstyledButton
      className={classes['afloat']}
      data-severity={severity}
      data-stale={stale}
      aria-haspopup="dialog"
      title={worst.sentence}
      onClick={() => onOpen(worst)}
    >
      <span className={classes['mark']} aria-hidden>
        {severityMark[severity]}
      </span>
      <Text component="span" size="sm">
        {severity === 'ERROR' ? (
          <Plural value={count} one="Ladder: # pair to mend" other="Ladder: # pairs to mend" />
        ) : severity === 'WARNING' ? (
          <Plural value={count} one="Ladder: # warning" other="Ladder: # warnings" />
        ) : (
          <Trans>Ladder: proved</Trans>
        )}
        {(asking || stale) && (
          <Text span size="xs" c="dimmed" ml={6}>
            {asking ? <Trans>proving…</Trans> : <Trans>of before your last change</Trans>}
          </Text>
        )}
      </Text>
    </UnstyledButton>
  )
}
