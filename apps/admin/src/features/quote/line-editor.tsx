import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { AddOnChoice } from './add-on-choice.tsx'
import { AssetPicker } from './asset-picker.tsx'
import { withTier, type BuilderLine } from './builder-state.ts'
import { Findings } from './findings.tsx'
import type { Decision } from './decision.graphql.ts'
import type { SellableVersion } from './quote-choices.graphql.ts'

/** One line: some assets, a tier, add-ons with the buyer's options, a term; what is refused is said in place. */
export function LineEditor({
  number,
  line,
  version,
  accountId,
  stored,
  currency,
  findings,
  onChange,
  onRemove,
}: {
  number: number
  line: BuilderLine
  version: SellableVersion
  accountId: string
  stored: readonly { id: string; name: string; serial: string }[]
  currency: string
  findings: Decision['refusals']
  onChange: (line: BuilderLine) => void
  onRemove: (() => void) | null
}) {
  const { t } = useLingui()
  const tiers = version.tiers.filter((tier) => !tier.notSold)
  const tier = tiers.find((each) => each.key === line.tier)
  return (
    <Paper withBorder p="md" component="section" aria-label={t`Line ${number}`}>
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
        <AssetPicker
          accountId={accountId}
          chosen={line.assetIds}
          stored={stored}
          onChange={(assetIds) => onChange({ ...line, assetIds })}
        />
        <Select
          label={t`Tier`}
          placeholder={t`Choose a tier`}
          value={line.tier}
          allowDeselect={false}
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
        <Group grow align="flex-start">
          <TermSelect
            months={tier?.termMonths ?? []}
            value={line.termMonths}
            onChange={(termMonths) => onChange({ ...line, termMonths })}
          />
          <TextInput
            label={t`First covered day`}
            type="date"
            required
            value={line.start}
            onChange={(event) => onChange({ ...line, start: event.currentTarget.value })}
          />
        </Group>
        <Findings findings={findings.filter((finding) => finding.addOn === null)} />
        {tier !== undefined && version.addOns.length > 0 && (
          <Box role="group" aria-label={t`Add-ons`}>
            <Text size="sm" fw={500} mb={4}>
              <Trans>Add-ons</Trans>
            </Text>
            <Stack gap="xs">
              {version.addOns.map((addOn) => (
                <AddOnChoice
                  key={addOn.key}
                  addOn={addOn}
                  compulsory={tier.compulsoryAddOns.includes(addOn.key)}
                  chosen={line.addOns[addOn.key]}
                  currency={currency}
                  findings={findings.filter((finding) => finding.addOn === addOn.key)}
                  onChange={(options) => {
                    const { [addOn.key]: _dropped, ...others } = line.addOns
                    onChange({
                      ...line,
                      addOns: options === null ? others : { ...others, [addOn.key]: options },
                    })
                  }}
                />
              ))}
            </Stack>
          </Box>
        )}
      </Stack>
    </Paper>
  )
}

function TermSelect({
  months,
  value,
  onChange,
}: {
  months: readonly number[]
  value: number | null
  onChange: (months: number | null) => void
}) {
  const { t } = useLingui()
  return (
    <Select
      label={t`Term`}
      allowDeselect={false}
      value={value === null ? null : String(value)}
      data={months.map((each) => ({ value: String(each), label: t`${each} months` }))}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
