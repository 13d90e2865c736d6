import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { formatMoney } from '../../../ui/format.ts'
import classes from './ladder.module.css'
import type { Counterexample, LadderPair } from './ladder.graphql.ts'

/** What is wrong, in one line: how much less (or not less) the package costs than the tier that it delivers. */
export function PriceGap({ pair, counterexample }: { pair: LadderPair; counterexample: Counterexample }) {
  const { price, against } = counterexample
  const compared = pair.reading === 'STANDARD' && (pair.verdict === 'UNDERCUT' || pair.verdict === 'OVERLAP')
  if (!compared || price === null || against === null) return null
  const gapMinor = against.amountMinor - price.amountMinor
  const gap = formatMoney({ amountMinor: Math.abs(gapMinor), currency: price.currency })
  const [below, above] = [pair.below.title, pair.above.title]
  return (
    <div className={classes['gap']} data-severity={pair.severity}>
      <Text>
        {gapMinor > 0 ? (
          <Trans>
            The package costs <strong>{gap} less</strong> and gives at least what {above} gives.
          </Trans>
        ) : gapMinor === 0 ? (
          <Trans>The package gives at least what {above} gives, for the same price.</Trans>
        ) : (
          <Trans>
            The package gives at least what {above} gives, for {gap} more.
          </Trans>
        )}
      </Text>
      {pair.verdict === 'OVERLAP' && (
        <Text size="sm">
          {pair.severity === 'ERROR' ? (
            <Trans>
              The policy is strict: give {above} something that no package on {below} reaches.
            </Trans>
          ) : (
            <Trans>
              This can be published, with a reason. Nothing stands against it once {above} gives something
              that no package on {below} reaches.
            </Trans>
          )}
        </Text>
      )}
    </div>
  )
}
