import { useLingui } from '@lingui/react/macro'
import type { ComparedCell, LadderPair } from './ladder.graphql.ts'

export const severityMark = { PASSED: '✓', WARNING: '!', ERROR: '✕' } as const
export const severityColour = { PASSED: 'teal', WARNING: 'yellow', ERROR: 'red' } as const

/** The trade's words for verdicts and readings. */
export function useLadderWords() {
  const { t } = useLingui()
  const verdict: Readonly<Record<LadderPair['verdict'], string>> = {
    PROVED: t`proved`,
    UNDERCUT: t`undercut`,
    OVERLAP: t`overlap`,
    INVERSION: t`inversion`,
    INCOMPARABLE: t`not comparable`,
    UNKNOWN: t({ message: 'unknown', context: 'verdict of the ladder' }),
    NOT_PROVEN: t`not proven`,
  }
  const severity: Readonly<Record<LadderPair['severity'], string>> = {
    PASSED: t`in order`,
    WARNING: t`warning`,
    ERROR: t`must be mended`,
  }
  const reading: Readonly<Record<LadderPair['reading'], string>> = {
    STANDARD: t`standard reading`,
    SAME_CHOICE: t`same choice`,
    REACH: t`reach`,
    NOWHERE_ABOVE: t`nowhere above`,
  }
  const cover: Readonly<Record<ComparedCell['verdict'], string>> = {
    EQUAL: t`as much`,
    MORE: t`more`,
    LESS: t`less`,
    INCOMPARABLE: t`more in some points, less in others`,
    UNKNOWN: t`not known`,
  }
  return {
    verdict,
    severity,
    reading,
    cover,
    pairTitle: ({ below, above, declared }: Pick<LadderPair, 'below' | 'above' | 'declared'>) =>
      declared ? t`${below.title} under ${above.title}` : t`${below.title} beside ${above.title}`,
  }
}
