import { Trans } from '@lingui/react/macro'
import { List, Title } from '@mantine/core'
import type { LadderPair, LadderVersion } from './ladder.graphql.ts'
import { titlesOf } from './titles-of.ts'

/** What keeps a verdict from being known (write it down, and it can be proved), or where two tiers cross. */
export function WhatMatters({ pair, version }: { pair: LadderPair; version: LadderVersion }) {
  if (pair.matters.length === 0) return null
  const title = titlesOf(version.dimensions)
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {pair.verdict === 'UNKNOWN' ? (
          <Trans>What makes it unknown</Trans>
        ) : pair.verdict === 'INCOMPARABLE' ? (
          <Trans>Where they cross</Trans>
        ) : (
          <Trans>What it depends on</Trans>
        )}
      </Title>
      <List size="sm">
        {pair.matters.map((each) => (
          <List.Item key={each}>{title(each)}</List.Item>
        ))}
      </List>
    </div>
  )
}
