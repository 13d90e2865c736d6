import { Trans } from '@lingui/react/macro'
import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import { SITE_COUNTRY } from '../facts/fact-definition.ts'
import { FactField } from '../facts/fact-field.tsx'
import type { PlaygroundVersion } from './playground.graphql.ts'

type Facts = Readonly<Record<string, unknown>>

/** Facts of the asset: as the reference asset has them until others are typed over them. */
export function FactFields({
  version,
  reference,
  facts,
  currency,
  onChange,
}: {
  version: PlaygroundVersion
  /** Facts of the reference asset that is tried. */
  reference: Facts
  /** Own facts in their place. */
  facts: Facts
  currency: string
  onChange: (facts: Facts) => void
}) {
  // A field keeps what is being typed: emptied from outside, all begin anew.
  const [emptied, setEmptied] = useState(0)
  // Where it stands is a field of its own.
  const shown = version.facts.filter(({ key }) => key !== SITE_COUNTRY)
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        {shown.map((fact) => (
          <FactField
            key={`${fact.key} ${emptied} ${JSON.stringify(reference[fact.key])}`}
            fact={fact}
            own={facts[fact.key]}
            usual={reference[fact.key]}
            currency={currency}
            onChange={(value) => {
              const { [fact.key]: _dropped, ...others } = facts
              onChange(value === undefined ? others : { ...others, [fact.key]: value })
            }}
          />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          <Trans>An empty field is as the reference asset has it.</Trans>
        </Text>
        {Object.keys(facts).length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setEmptied(emptied + 1)
              onChange({})
            }}
          >
            <Trans>All as the reference asset</Trans>
          </Button>
        )}
      </Group>
    </>
  )
}
