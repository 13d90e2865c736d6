import { Trans, useLingui } from '@lingui/react/macro'
import {
  Collapse,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { countryName, useCountries } from '../../../ui/countries.ts'
import type { JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'
import { FactFields } from './fact-fields.tsx'
import type { PlaygroundVersion } from './playground.graphql.ts'
import type { PlaygroundSearch } from './playground-search.ts'
import type { TriedCase } from './tried-case.ts'

/** Chooses what the add-on is tried on: tier, term, asset, how many, price book, options, what is bought beside it. */
export function CaseFields({
  version,
  tried,
  onChange,
}: {
  version: PlaygroundVersion
  tried: TriedCase
  onChange: (change: PlaygroundSearch) => void
}) {
  const { t } = useLingui()
  const countries = useCountries()
  const tiers = version.tiers.filter(({ notSold }) => !notSold)
  const tier = tiers.find(({ key }) => key === tried.tier)
  const reference = version.referenceAssets.find(({ key }) => key === tried.asset)
  const book = version.priceBooks.find(({ key }) => key === tried.book) ?? version.priceBooks[0]
  const schema = (version.addOn?.optionsSchema ?? {}) as JsonSchema
  const hasOptions = Object.keys(schema.properties ?? {}).length > 0
  const others = version.addOns.filter(({ key }) => key !== tried.addOn)
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <Select
          size="xs"
          label={t`Tier`}
          allowDeselect={false}
          value={tried.tier}
          data={tiers.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(key) => onChange({ tier: key ?? tried.tier })}
        />
        <Select
          size="xs"
          label={t`Term (months)`}
          allowDeselect={false}
          value={String(tried.termMonths)}
          data={(tier?.termMonths ?? []).map(String)}
          onChange={(months) => onChange({ term: Number(months ?? tried.termMonths) })}
        />
        <Select
          size="xs"
          label={t`Price book`}
          allowDeselect={false}
          value={book?.key ?? null}
          data={version.priceBooks.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(key) => onChange({ book: key ?? '' })}
        />
        <Select
          size="xs"
          label={t`Asset`}
          allowDeselect={false}
          value={tried.asset ?? ''}
          data={[
            ...version.referenceAssets.map(({ key, title }) => ({ value: key, label: title })),
            { value: '', label: t`One of my own` },
          ]}
          onChange={(asset) => onChange({ asset: asset ?? '' })}
        />
        <Select
          size="xs"
          label={t`Country of the site`}
          searchable
          allowDeselect={false}
          value={tried.country}
          data={
            countries.some(({ value }) => value === tried.country)
              ? countries
              : [...countries, { value: tried.country, label: countryName(tried.country) }]
          }
          onChange={(country) => onChange({ country: country ?? tried.country })}
        />
        <NumberInput
          size="xs"
          label={t`Number of assets`}
          min={1}
          max={1000}
          allowDecimal={false}
          value={tried.count}
          onChange={(count) => onChange({ count: count === '' ? 1 : Number(count) })}
        />
      </SimpleGrid>
      {others.length > 0 && (
        <MultiSelect
          size="xs"
          label={t`Bought with`}
          placeholder={tried.beside.length === 0 ? t`no other add-on` : ''}
          value={[...tried.beside]}
          data={others.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(beside) => onChange({ beside })}
        />
      )}
      {hasOptions && (
        <Unfolding title={t`What the buyer chooses`} open>
          <SchemaForm
            schema={schema}
            value={tried.options}
            currency={book?.currency ?? 'EUR'}
            onChange={(options) => onChange({ options })}
          />
        </Unfolding>
      )}
      <Unfolding
        title={t`Facts of the asset`}
        open={tried.asset === null || Object.keys(tried.facts).length > 0}
      >
        <FactFields
          version={version}
          reference={(reference?.facts ?? {}) as Record<string, unknown>}
          facts={tried.facts}
          currency={book?.currency ?? 'EUR'}
          onChange={(facts) => onChange({ facts })}
        />
      </Unfolding>
      {version.referenceAssets.length === 0 && (
        <Text size="xs" c="dimmed">
          <Trans>This catalog names no reference asset: type the facts of one.</Trans>
        </Text>
      )}
    </Stack>
  )
}

function Unfolding({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  const [unfolded, setUnfolded] = useState(open)
  return (
    <div>
      <UnstyledButton fz="sm" fw={500} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Group gap={6}>
          <span aria-hidden>{unfolded ? '▾' : '▸'}</span>
          {title}
        </Group>
      </UnstyledButton>
      <Collapse expanded={unfolded}>
        <Stack gap="xs" pt={6}>
          {children}
        </Stack>
      </Collapse>
    </div>
  )
}
