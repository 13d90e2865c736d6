import { Plural, Trans } from '@lingui/react/macro'
import { Alert, Badge, List, Text, Title } from '@mantine/core'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import type { LadderPair, LadderVersion } from './ladder.graphql.ts'
import { useShortList } from './use-short-list.ts'
import { titlesOf } from './titles-of.ts'

/** What holds a proof: the dimensions without which a package would undercut the tier above, and that package. */
export function WhatHolds({ pair, version }: { pair: LadderPair; version: LadderVersion }) {
  const shortList = useShortList()
  if (pair.heldBy.length === 0) return null
  const dimension = titlesOf(version.dimensions)
  const addOn = titlesOf(version.addOns)
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        <Trans>What holds this proof</Trans>
      </Title>
      {pair.thin && (
        <Alert color="yellow" mb="xs">
          <Trans>
            Only light dimensions stand between the two tiers. The proof is thin: give the tier above
            something of weight, or raise what the package costs.
          </Trans>
        </Alert>
      )}
      <List size="sm" spacing={6}>
        {pair.heldBy.map((holding) => (
          <List.Item key={holding.dimensions.join()}>
            <Text span size="sm" fw={600}>
              {shortList(holding.dimensions.map(dimension))}
            </Text>
            {holding.light && (
              <Badge size="xs" variant="light" color="yellow" ml={6}>
                <Trans>light</Trans>
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              <Plural
                value={holding.dimensions.length}
                one="The cheapest package that lacks only this:"
                other="The cheapest package that lacks only these:"
              />{' '}
              {[pair.below.title, ...holding.addOns.map(addOn)].join(' + ')} ·{' '}
              <MoneyText money={holding.price} />
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  )
}
