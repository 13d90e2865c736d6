import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge, Text, UnstyledButton } from '@mantine/core'
import type { EditTarget, MatrixTier } from './matrix-types.ts'

/** Head of a tier's column: its name, what kind of tier it is, the terms it is sold for. */
export function TierHead({
  tier,
  onEdit,
}: {
  tier: MatrixTier
  onEdit: ((target: EditTarget) => void) | null
}) {
  const { t } = useLingui()
  // A tier that is called what it is needs no badge that says it again.
  const isCalledSo = tier.title.localeCompare(t`time and materials`, undefined, { sensitivity: 'base' }) === 0
  return (
    <>
      {onEdit === null ? (
        tier.title
      ) : (
        <UnstyledButton
          fz="sm"
          fw={700}
          td="underline"
          tabIndex={-1}
          onClick={() => onEdit({ kind: 'tier', tier })}
        >
          {tier.title}
        </UnstyledButton>
      )}
      {tier.notSold && (
        <Badge ml={6} size="xs" variant="light" color="gray">
          <Trans>not sold</Trans>
        </Badge>
      )}
      {tier.timeAndMaterials && !isCalledSo && (
        <Badge ml={6} size="xs" variant="light" color="gray">
          <Trans>time and materials</Trans>
        </Badge>
      )}
      {tier.description !== null && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={3} title={tier.description}>
          {tier.description}
        </Text>
      )}
      {!tier.notSold && tier.termMonths.length > 0 && (
        <Text size="xs" c="dimmed" fw={400}>
          <Terms months={tier.termMonths} />
        </Text>
      )}
    </>
  )
}

/** Terms as they are sold: `12, 24, 36 months`; a long list is told by its ends. */
function Terms({ months }: { months: readonly number[] }) {
  const first = months[0] ?? 0
  const last = months[months.length - 1] ?? 0
  if (months.length > 6) {
    return (
      <Trans>
        {first} to {last} months, {months.length} terms
      </Trans>
    )
  }
  return (
    <>
      {months.join(', ')} <Plural value={last} one="month" other="months" />
    </>
  )
}
