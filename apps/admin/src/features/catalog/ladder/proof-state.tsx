import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import type { AnswerAt } from './use-answer-at.ts'

/** Said aloud while a proof is on its way; what is shown meanwhile is of an earlier state, and says so. */
export function ProofState({
  proof: { asking, stale },
}: {
  proof: Pick<AnswerAt<never>, 'asking' | 'stale'>
}) {
  return (
    <Text component="span" size="xs" c="dimmed" role="status">
      {asking && stale ? (
        <Trans>proving… What is shown is of before your last change.</Trans>
      ) : asking ? (
        <Trans>proving…</Trans>
      ) : stale ? (
        <Trans>What is shown is of before your last change.</Trans>
      ) : null}
    </Text>
  )
}
