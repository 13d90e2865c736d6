import { useLingui } from '@lingui/react/macro'
import { Alert, Stack, Text } from '@mantine/core'
import type { Decision } from './decision.graphql.ts'

/** Why it can't be offered as asked (or what is not known yet), each with its cure. */
export function Findings({
  findings,
  unknown = false,
}: {
  findings: Decision['refusals']
  unknown?: boolean
}) {
  const { t } = useLingui()
  if (findings.length === 0) return null
  return (
    <Stack gap="xs" mt={6}>
      {findings.map((finding) => (
        <Alert
          key={`${finding.code}${finding.lineKey}${finding.addOn ?? ''}${finding.message}`}
          color={unknown ? 'gray' : 'red'}
          p="xs"
          {...(unknown ? {} : { role: 'alert' })}
          title={unknown ? t`Unknown` : t`Refused`}
        >
          <Text size="sm">{finding.message}</Text>
          <Text size="sm" fw={500}>
            {finding.cure}
          </Text>
        </Alert>
      ))}
    </Stack>
  )
}
