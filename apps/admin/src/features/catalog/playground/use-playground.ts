import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, type CombinedError } from 'urql'
import { inWords, type Refused } from '../../../ui/refused.ts'
import { AddOnPlaygroundQuery, type Playground, type PlaygroundInput } from './playground.graphql.ts'

export interface TriedPrice {
  readonly calculating: boolean
  readonly error: CombinedError | undefined
  /** Only ever the server's answer to exactly what is on screen. */
  readonly playground: Playground | null
  readonly refused: Refused | null
  readonly ask: () => void
}

/** What the server makes of the question, asked once typing rests; an answer to an earlier one is dropped. */
export function usePlayground(input: PlaygroundInput): TriedPrice {
  const wanted = JSON.stringify(input)
  const [rested] = useDebouncedValue(wanted, 250)
  const [asked, ask] = useQuery({
    query: AddOnPlaygroundQuery,
    variables: { input: JSON.parse(rested) as PlaygroundInput },
    requestPolicy: 'network-only',
  })
  const answered =
    !asked.fetching && !asked.stale && JSON.stringify(asked.operation?.variables.input) === wanted
  const answer = answered ? asked.data?.addOnPlayground : undefined
  return {
    calculating: !answered,
    error: answered ? asked.error : undefined,
    playground: answer?.__typename === 'AddOnPlayground' ? answer : null,
    refused: answer === undefined || answer.__typename === 'AddOnPlayground' ? null : inWords(answer),
    ask: () => ask({ requestPolicy: 'network-only' }),
  }
}
