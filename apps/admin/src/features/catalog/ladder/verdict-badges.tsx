import { Trans } from '@lingui/react/macro'
import { Badge } from '@mantine/core'
import type { LadderPair } from './ladder.graphql.ts'
import { severityColour, useLadderWords } from './use-ladder-words.ts'

/** Verdict and reading of a pair as badges: the word says it, the colour only helps. */
export function VerdictBadges({ pair }: { pair: LadderPair }) {
  const words = useLadderWords()
  return (
    <>
      <Badge component="span" variant="light" color={severityColour[pair.severity]}>
        {words.verdict[pair.verdict]}
      </Badge>
      {pair.thin && (
        <Badge component="span" variant="light" color="orange">
          <Trans>thin</Trans>
        </Badge>
      )}
      {pair.reading !== 'STANDARD' && (
        <Badge component="span" variant="light" color="gray">
          {words.reading[pair.reading]}
        </Badge>
      )}
    </>
  )
}
