import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, type CombinedError } from 'urql'
import { inWords, type Refused } from '../../ui/refused.ts'
import { decisionInput, type BuilderState } from './builder-state.ts'
import { PriceDecisionQuery, type Decision, type DecisionInput } from './decision.graphql.ts'

export interface LivePrice {
  readonly asked: boolean
  readonly calculating: boolean
  readonly error: CombinedError | undefined
  /** Only ever the server's answer to exactly what is on screen. */
  readonly decision: Decision | null
  readonly refused: Refused | null
}

const nothing: DecisionInput = { catalogVersionId: '', lines: [] }

/**
 * The server's price of what is being built, asked once typing rests. While the answer to the question on screen
 * is not there, nothing is shown in its place: an answer to an earlier question is dropped.
 */
export function useLivePrice(state: BuilderState): LivePrice {
  const wanted = JSON.stringify(decisionInput(state))
  const [rested] = useDebouncedValue(wanted, 250)
  const input = JSON.parse(rested) as DecisionInput | null
  const [priced] = useQuery({
    query: PriceDecisionQuery,
    variables: { input: input ?? nothing },
    pause: input === null,
    requestPolicy: 'network-only',
  })
  const asked = wanted !== 'null'
  const answered =
    asked && !priced.fetching && !priced.stale && JSON.stringify(priced.operation?.variables.input) === wanted
  const answer = answered ? priced.data?.priceDecision : undefined
  return {
    asked,
    calculating: asked && !answered,
    error: answered ? priced.error : undefined,
    decision: answer?.__typename === 'PriceDecision' ? answer : null,
    refused: answer === undefined || answer.__typename === 'PriceDecision' ? null : inWords(answer),
  }
}
