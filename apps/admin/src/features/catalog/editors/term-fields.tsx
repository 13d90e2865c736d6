import { useLingui } from '@lingui/react/macro'
import { Group, NumberInput, SegmentedControl, Stack, TagsInput, Text } from '@mantine/core'
import { termsProblem, type TermBounds } from './term-bounds.ts'

/** The terms a tier is sold for: named one by one, or from … to … in steps. */
export function TermFields({
  bounds,
  onChange,
}: {
  bounds: TermBounds
  onChange: (bounds: TermBounds) => void
}) {
  const { t } = useLingui()
  const problems = {
    'not-whole': t`Terms are whole numbers of months, 1 or more.`,
    none: t`Give at least one term.`,
    'upside-down': t`The longest term must not be shorter than the shortest.`,
  }
  const problem = termsProblem(bounds)
  const error = problem === null ? undefined : problems[problem]
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>{t`Terms it is sold for (months)`}</Text>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t`How terms are given`}
        value={'months' in bounds ? 'list' : 'range'}
        data={[
          { value: 'list', label: t`these terms` },
          { value: 'range', label: t`from … to …` },
        ]}
        onChange={(form) =>
          onChange(form === 'list' ? { months: [12] } : { minMonths: 12, maxMonths: 60, stepMonths: 12 })
        }
      />
      {'months' in bounds ? (
        <TagsInput
          aria-label={t`Terms in months`}
          description={t`12 for one year; press Enter after each.`}
          value={bounds.months.map((month) => (Number.isNaN(month) ? '?' : String(month)))}
          error={error}
          onChange={(months) => onChange({ months: months.map(Number) })}
        />
      ) : (
        <>
          <Group grow align="flex-start">
            <NumberInput
              label={t`Shortest`}
              min={1}
              allowDecimal={false}
              error={error !== undefined}
              value={bounds.minMonths}
              onChange={(value) => onChange({ ...bounds, minMonths: Number(value) })}
            />
            <NumberInput
              label={t`Longest`}
              min={1}
              allowDecimal={false}
              error={error !== undefined}
              value={bounds.maxMonths}
              onChange={(value) => onChange({ ...bounds, maxMonths: Number(value) })}
            />
            <NumberInput
              label={t`In steps of`}
              min={1}
              allowDecimal={false}
              error={error !== undefined}
              value={bounds.stepMonths}
              onChange={(value) => onChange({ ...bounds, stepMonths: Number(value) })}
            />
          </Group>
          {error !== undefined && (
            <Text size="xs" c="red.8">
              {error}
            </Text>
          )}
        </>
      )}
    </Stack>
  )
}
