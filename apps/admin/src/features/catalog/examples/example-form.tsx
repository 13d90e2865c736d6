import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, MultiSelect, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ExampleChoices } from './examples.graphql.ts'
import type { Example } from './pinned-examples.ts'

/** Chooses what an example is. */
export function ExampleForm({
  example,
  choices,
  onKeep,
  onCancel,
}: {
  example: Example
  choices: ExampleChoices
  onKeep: (example: Example) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState(example)
  const tiers = choices.tiers.filter((tier) => !tier.notSold)
  const tier = tiers.find(({ key }) => key === chosen.tier)
  const terms = tier?.termMonths ?? []
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(chosen)
      }}
    >
      <Stack gap={6}>
        <Select
          size="xs"
          label={t`Asset`}
          allowDeselect={false}
          value={chosen.asset}
          data={choices.referenceAssets.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(asset) => setChosen({ ...chosen, asset: asset ?? chosen.asset })}
        />
        <Select
          size="xs"
          label={t`Tier`}
          allowDeselect={false}
          value={chosen.tier}
          data={tiers.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(key) => {
            const next = tiers.find((each) => each.key === key)
            if (next === undefined) return
            const termMonths = next.termMonths.includes(chosen.termMonths)
              ? chosen.termMonths
              : (next.termMonths[0] ?? chosen.termMonths)
            const addOns = [...new Set([...chosen.addOns, ...next.compulsoryAddOns])]
            setChosen({ ...chosen, tier: next.key, termMonths, addOns })
          }}
        />
        <MultiSelect
          size="xs"
          label={t`Add-ons`}
          value={[...chosen.addOns]}
          data={choices.addOns.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(addOns) =>
            setChosen({ ...chosen, addOns: [...new Set([...(tier?.compulsoryAddOns ?? []), ...addOns])] })
          }
        />
        <Select
          size="xs"
          label={t`Term (months)`}
          allowDeselect={false}
          value={String(chosen.termMonths)}
          data={terms.map(String)}
          onChange={(months) => setChosen({ ...chosen, termMonths: Number(months ?? chosen.termMonths) })}
        />
        <Group gap="xs" justify="flex-end">
          <Button size="compact-xs" variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button size="compact-xs" type="submit">
            <Trans>Pin</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
