import { Trans, useLingui } from '@lingui/react/macro'
import { Group, ScrollArea, Text, UnstyledButton } from '@mantine/core'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import classes from './ladder.module.css'
import type { LadderPair } from './ladder.graphql.ts'
import { pairKey } from './pair-key.ts'
import { useLadderWords } from './use-ladder-words.ts'
import { VerdictBadges } from './verdict-badges.tsx'

/** Every pair of tiers, worst first, each a button that opens it. */
export function PairList({
  pairs,
  stale,
  onOpen,
}: {
  pairs: readonly LadderPair[]
  stale: boolean
  onOpen: (pair: LadderPair) => void
}) {
  const { t } = useLingui()
  if (pairs.length === 0) return null
  return (
    <ScrollArea.Autosize mah={250} type="auto" offsetScrollbars="y">
      <ul className={classes['list']} data-stale={stale} aria-label={t`Pairs of tiers, worst first`}>
        {pairs.map((pair) => (
          <li key={pairKey(pair)}>
            <UnstyledButton className={classes['pair']} aria-haspopup="dialog" onClick={() => onOpen(pair)}>
              <PairRow pair={pair} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </ScrollArea.Autosize>
  )
}

function PairRow({ pair }: { pair: LadderPair }) {
  const words = useLadderWords()
  const { counterexample, belowPrice, abovePrice } = pair
  const price = counterexample === null ? belowPrice : counterexample.price
  const against = counterexample === null ? abovePrice : counterexample.against
  return (
    <>
      <Group component="span" gap={6} align="flex-start">
        <VerdictBadges pair={pair} />
      </Group>
      <Text component="span" size="sm" fw={500}>
        {words.pairTitle(pair)}
        {pair.severity !== 'PASSED' && (
          <Text span size="xs" c="dimmed" ml={8}>
            {words.severity[pair.severity]}
          </Text>
        )}
      </Text>
      <Text component="span" size="sm" className={classes['prices']}>
        <MoneyText money={price} />{' '}
        <Text span size="xs" c="dimmed">
          <Trans>against</Trans>
        </Text>{' '}
        <MoneyText money={against} />
      </Text>
      <span className={classes['sentence']}>
        <Text component="span" size="sm" className={classes['clamped']}>
          {pair.sentence}
        </Text>
      </span>
    </>
  )
}
