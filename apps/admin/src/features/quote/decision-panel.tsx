import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import type { CombinedError } from 'urql'
import type { ResultOf } from '../../graphql.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { PriceDecisionQuery } from './quote.graphql.ts'
import { DecisionView } from './decision-view.tsx'

/** The live answer while building: never a guess; what is shown was computed by the server for exactly this question. */
export function DecisionPanel({ answer, error, calculating }: { answer: ResultOf<typeof PriceDecisionQuery>['priceDecision'] | null; error: CombinedError | undefined; calculating: boolean }) {
  if (calculating) {
    return (
      <Text c="dimmed" role="status">
        <Trans>calculating…</Trans>
      </Text>
    )
  }
  if (error !== undefined) return <ErrorState error={error} />
  if (answer === null) return null
  if (answer.__typename !== 'PriceDecision') return <RefusalAlert refused={{ message: answer.message, cure: answer.cure, problems: [] }} />
  return <DecisionView decision={answer} />
}
