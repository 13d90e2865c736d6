import { useLingui } from '@lingui/react/macro'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { useCheckTitle } from './check-title.ts'
import type { Decision } from './decision.graphql.ts'

/** Floor, authority and ladder: passed, or what they want. */
export function DecisionChecks({ checks }: { checks: Decision['checks'] }) {
  const { t } = useLingui()
  const checkTitle = useCheckTitle()
  const outcome = {
    PASSED: t`passed`,
    APPROVAL_NEEDED: t`approval needed`,
    REFUSED: t`refused`,
    UNKNOWN: t({ message: 'unknown', context: 'outcome of a check' }),
  }
  const colour = { PASSED: 'teal', APPROVAL_NEEDED: 'yellow', REFUSED: 'red', UNKNOWN: 'gray' }
  if (checks.length === 0) return null
  return (
    <Stack gap={6}>
      {checks.map((check) => (
        <Group key={`${check.code}${check.message}`} gap="xs" wrap="nowrap" align="flex-start">
          <Badge color={colour[check.outcome]} variant="light" style={{ flexShrink: 0 }}>
            {t`${checkTitle(check.code)}: ${outcome[check.outcome]}`}
          </Badge>
          <Text size="sm" {...(check.outcome === 'PASSED' ? { c: 'dimmed' } : {})}>
            {check.message}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
