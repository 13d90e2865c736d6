import { Trans, useLingui } from '@lingui/react/macro'
import { TagsInput, Text } from '@mantine/core'
import type { LadderSettings } from '../ladder.graphql.ts'
import { termsFault, termsNobodySells } from './asset-draft.ts'

/** The terms at which an asset is proved; one that nobody sells is told, and may stand while tiers change. */
export function AssetTerms({
  months,
  tiers,
  onChange,
}: {
  months: readonly number[]
  tiers: LadderSettings['tiers']
  onChange: (months: readonly number[]) => void
}) {
  const { t } = useLingui()
  const faults = {
    none: t`Give at least one term.`,
    'not-whole': t`Terms are whole numbers of months, 1 or more.`,
    twice: t`A term stands here twice.`,
  }
  const fault = termsFault(months)
  const unsold = fault === null ? termsNobodySells(months, tiers) : []
  const offered = [
    ...new Set(tiers.filter(({ notSold }) => !notSold).flatMap(({ termMonths }) => termMonths)),
  ]
  return (
    <div>
      <TagsInput
        label={t`Terms in months`}
        description={t`12 for one year; press Enter after each.`}
        required
        data={offered.toSorted((one, other) => one - other).map(String)}
        value={months.map((month) => (Number.isNaN(month) ? '?' : String(month)))}
        error={fault === null ? null : faults[fault]}
        onChange={(terms) => onChange(terms.map(Number))}
      />
      {unsold.length > 0 && (
        <Text size="sm" c="orange.9" role="status" mt={4}>
          <Trans>No tier is sold for {unsold.join(', ')} months: nothing is proved there.</Trans>
        </Text>
      )}
    </div>
  )
}
