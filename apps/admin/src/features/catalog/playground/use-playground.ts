import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, type CombinedError } from 'urql'
import { AddOnPlaygroundQuery, type Playground, type PlaygroundInput } from './playground.graphql.ts'

interface NotPriced {
  readonly message: string
  readonly cure: string | null
  readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[]
}

export interface TriedPrice {
  readonly calculating: boolean
  readonly error: CombinedError | undefined
  /** Only ever the server's answer to exactly what is on screen. */
  readonly playground: Playground | null
  readonly refusal: NotPriced | null
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
  const refused = answer === undefined || answer.__typename === 'AddOnPlayground' ? null : answer
  return {
    calculating: !answered,
    error: answered ? asked.error : undefined,
    playground: answer?.__typename === 'AddOnPlayground' ? answer : null,
    refusal:
      refused === null
        ? null
        : {
            message: refused.message,
            cure: refused.cure,
            issues: refused.__typename === 'InvalidInput' ? refused.issues : [],
          },
    ask: () => ask({ requestPolicy: 'network-only' }),
  }
}
