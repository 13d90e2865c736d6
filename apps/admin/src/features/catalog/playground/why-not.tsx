import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Stack, Text } from '@mantine/core'
import type { PlaygroundCase } from './playground.graphql.ts'

/** Why it can't be bought like this, what is not known, and what a quote of it would need an approval for. */
export function WhyNot({ shown }: { shown: PlaygroundCase }) {
  const { t } = useLingui()
  const open = shown.checks.filter(({ outcome }) => outcome !== 'PASSED')
  return (
    <Stack gap="xs">
      {shown.compulsory && (
        <Alert color="gray" p="xs">
          <Text size="sm">
            <Trans>Every sale of this tier includes it: the package without it is never sold.</Trans>
          </Text>
        </Alert>
      )}
      {shown.refusals.map(({ code, addOn, message, cure }) => (
        <Alert key={`${code}${addOn ?? ''}${message}`} color="red" role="alert" p="xs" title={t`Refused`}>
          <Text size="sm">{message}</Text>
          <Text size="sm" fw={500}>
            {cure}
          </Text>
        </Alert>
      ))}
      {shown.unknowns.map(({ code, message, cure }) => (
        <Alert key={`${code}${message}`} color="gray" p="xs" title={t`Unknown`}>
          <Text size="sm">{message}</Text>
          <Text size="sm" fw={500}>
            {cure}
          </Text>
        </Alert>
      ))}
      {shown.refusals.length === 0 &&
        open.map(({ code, outcome, message }) => (
          <Alert
            key={code}
            color={outcome === 'UNKNOWN' ? 'gray' : 'yellow'}
            p="xs"
            title={outcome === 'UNKNOWN' ? t`Unknown` : t`Approval needed`}
          >
            <Text size="sm">{message}</Text>
          </Alert>
        ))}
    </Stack>
  )
}
