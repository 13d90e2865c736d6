import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button, Checkbox, Group, MultiSelect, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import type { JsonSchema } from '../../ui/schema-form/json-schema.ts'
import { initialValue } from '../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../ui/schema-form/schema-form.tsx'
import { withTier, type BuilderLine } from './builder-state.ts'
import type { AccountAsset, SellableVersion } from './quote.graphql.ts'

/** One line: some assets, a tier, add-ons with the buyer's options, a term. */
export function LineEditor({
  number,
  line,
  version,
  assets,
  currency,
  onChange,
  onRemove,
}: {
  number: number
  line: BuilderLine
  version: SellableVersion
  assets: readonly AccountAsset[]
  currency: string
  onChange: (line: BuilderLine) => void
  onRemove: (() => void) | null
}) {
  const { t } = useLingui()
  const tiers = version.tiers.filter((tier) => !tier.notSold)
  const tier = tiers.find((each) => each.key === line.tier)
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5">
            <Trans>Line {number}</Trans>
          </Title>
          {onRemove !== null && (
            <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>
              <Trans>Remove</Trans>
            </Button>
          )}
        </Group>
        <MultiSelect
          label={t`Assets`}
          placeholder={line.assetIds.length === 0 ? t`Choose equipment` : ''}
          searchable
          clearable
          value={[...line.assetIds]}
          data={assets.map((asset) => ({ value: asset.id, label: `${asset.name} · ${asset.model} · ${asset.serial} · ${asset.site.name}` }))}
          nothingFoundMessage={t`This customer has no such asset`}
          onChange={(assetIds) => onChange({ ...line, assetIds })}
        />
        <Select
          label={t`Tier`}
          placeholder={t`Choose a tier`}
          value={line.tier}
          data={tiers.map((each) => ({ value: each.key, label: each.title }))}
          onChange={(key) => {
            const chosen = tiers.find((each) => each.key === key)
            if (chosen !== undefined) onChange(withTier(line, chosen))
          }}
        />
        {tier !== undefined && (
          <Text size="xs" c="dimmed">
            {tier.description}
          </Text>
        )}
        <Group grow>
          <Select
            label={t`Term`}
            allowDeselect={false}
            value={line.termMonths === null ? null : String(line.termMonths)}
            data={(tier?.termMonths ?? []).map((months) => ({ value: String(months), label: months % 12 === 0 ? t`${months / 12} years` : t`${months} months` }))}
            onChange={(months) => onChange({ ...line, termMonths: months === null ? null : Number(months) })}
          />
          <TextInput label={t`First covered day`} type="date" required value={line.start} onChange={(event) => onChange({ ...line, start: event.currentTarget.value })} />
        </Group>
        {version.addOns.length > 0 && (
          <Box>
            <Text size="sm" fw={500} mb={4}>
              <Trans>Add-ons</Trans>
            </Text>
            <Stack gap="xs">
              {version.addOns.map((addOn) => {
                const schema = (addOn.optionsSchema ?? {}) as JsonSchema
                const chosen = line.addOns[addOn.key]
                const compulsory = tier?.compulsoryAddOns.includes(addOn.key) ?? false
                return (
                  <Box key={addOn.key}>
                    <Checkbox
                      label={compulsory ? t`${addOn.title} (part of this tier)` : addOn.title}
                      checked={chosen !== undefined || compulsory}
                      disabled={compulsory}
                      onChange={(event) => {
                        const { [addOn.key]: _dropped, ...others } = line.addOns
                        onChange({ ...line, addOns: event.currentTarget.checked ? { ...others, [addOn.key]: initialValue({ ...schema, type: 'object', properties: schema.properties ?? {} }) as Record<string, unknown> } : others })
                      }}
                    />
                    {chosen !== undefined && Object.keys(schema.properties ?? {}).length > 0 && (
                      <Box pl="xl" pt={6}>
                        <SchemaForm schema={schema} value={chosen} currency={currency} onChange={(options) => onChange({ ...line, addOns: { ...line.addOns, [addOn.key]: options } })} />
                      </Box>
                    )}
                  </Box>
                )
              })}
            </Stack>
          </Box>
        )}
      </Stack>
    </Paper>
  )
}
