import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { LadderSettings, TierPair } from '../ladder.graphql.ts'
import { closesCircle } from './tier-order.ts'

/** Declares that one tier stands above another, unless it would then stand above itself. */
export function AddPair({
  tiers,
  pairs,
  onAdd,
}: {
  tiers: LadderSettings['tiers']
  pairs: readonly TierPair[]
  onAdd: (pair: TierPair) => void
}) {
  const { t } = useLingui()
  const [above, setAbove] = useState<string | null>(null)
  const [below, setBelow] = useState<string | null>(null)
  const data = tiers.map(({ key, title }) => ({ value: key, label: title }))
  const pair = above === null || below === null ? null : { above, below }
  const problem =
    pair === null
      ? null
      : pairs.some((each) => each.above === pair.above && each.below === pair.below)
        ? t`This pair is declared already.`
        : closesCircle(pairs, pair)
          ? t`A tier would stand above itself.`
          : null
  return (
    <div>
      <Group align="flex-end" gap="xs">
        <Select
          style={{ flex: '1 1 150px' }}
          label={t`Tier above`}
          data={data}
          value={above}
          onChange={setAbove}
          comboboxProps={{ withinPortal: true }}
        />
        <Select
          style={{ flex: '1 1 150px' }}
          label={t`Tier below`}
          data={data}
          value={below}
          onChange={setBelow}
          comboboxProps={{ withinPortal: true }}
        />
        <Button
          variant="light"
          disabled={pair === null || problem !== null}
          onClick={() => {
            if (pair === null) return
            onAdd(pair)
            setAbove(null)
            setBelow(null)
          }}
        >
          <Trans>Add the pair</Trans>
        </Button>
      </Group>
      {problem !== null && (
        <Text size="sm" c="red.9" role="alert" mt={4}>
          {problem}
        </Text>
      )}
    </div>
  )
}
