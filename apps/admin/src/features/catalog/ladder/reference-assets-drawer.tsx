import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Table, Text, Title } from '@mantine/core'
import { formatMoney } from '../../../ui/format.ts'
import type { LadderSettings } from './ladder.graphql.ts'
import { SettingsDrawer, type SettingsScreen } from './settings-drawer.tsx'

/** The assets and terms at which the ladder is proved. They come with the catalog file. */
export function ReferenceAssetsDrawer(screen: SettingsScreen) {
  const { t } = useLingui()
  return (
    <SettingsDrawer {...screen} title={t`Reference assets`}>
      {({ settings }) => (
        <>
          <Text size="sm" c="dimmed">
            <Trans>
              The ladder is proved for each of these assets and terms, and for every number at both sides of
              every step of a price. They are written in the catalog file.
            </Trans>
          </Text>
          {settings.referenceAssets.length === 0 && (
            <Text size="sm">
              <Trans>This version names no reference asset, so nothing can be proved.</Trans>
            </Text>
          )}
          {settings.referenceAssets.map((asset) => (
            <AssetCard key={asset.key} asset={asset} facts={settings.facts} />
          ))}
        </>
      )}
    </SettingsDrawer>
  )
}

function AssetCard({
  asset,
  facts,
}: {
  asset: LadderSettings['referenceAssets'][number]
  facts: LadderSettings['facts']
}) {
  const valueOf = useFactText()
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h6">
        {asset.title}
      </Title>
      <Text size="sm">
        <Trans>Terms: {asset.termMonths.join(', ')} months</Trans>
      </Text>
      <Table verticalSpacing={2}>
        <Table.Tbody>
          {Object.entries(asset.facts as Record<string, unknown>).map(([key, value]) => {
            const fact = facts.find((each) => each.key === key)
            return (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500} w="50%">
                  {fact?.title ?? key}
                </Table.Th>
                <Table.Td>{[valueOf(value), fact?.unit].filter(Boolean).join(' ')}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

function useFactText() {
  const { t, i18n } = useLingui()
  return (value: unknown): string => {
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    if (typeof value === 'number') return i18n.number(value)
    if (typeof value === 'string') return value
    if (isMoney(value)) return formatMoney(value)
    return JSON.stringify(value)
  }
}

function isMoney(value: unknown): value is { amountMinor: number; currency: string } {
  return typeof value === 'object' && value !== null && 'amountMinor' in value && 'currency' in value
}
