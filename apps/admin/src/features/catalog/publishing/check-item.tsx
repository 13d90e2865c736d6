import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, Text, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { PlaceLink } from './place-link.tsx'
import type { Publishing } from './publishing.graphql.ts'
import classes from './publishing.module.css'
import { checkKey, type Check } from './use-checks.ts'

/** One check: what was found, where, what to do; and why it is accepted, when it may be. */
export function CheckItem({
  version,
  checks,
  reason,
  onReason = null,
  missing = false,
  children,
}: {
  version: Publishing
  /** Found alike at one place. */
  checks: readonly [Check, ...Check[]]
  reason?: string
  onReason?: ((reason: string) => void) | null
  missing?: boolean
  children?: ReactNode
}) {
  const { t } = useLingui()
  const [check] = checks
  const found = checks.map(({ message }) => message).join(' ')
  return (
    <li className={classes['check']} data-outcome={check.outcome}>
      <Group gap="xs" align="flex-start" wrap="nowrap" justify="space-between">
        <Text size="sm" fw={500}>
          {found}
        </Text>
        <OutcomeBadge outcome={check.outcome} />
      </Group>
      {check.cure !== null && (
        <Text size="sm" c="dimmed">
          {check.cure}
        </Text>
      )}
      <Text size="sm" component="div">
        <PlaceLink version={version} code={check.code} path={check.path} />
      </Text>
      {children}
      {onReason === null && reason !== undefined && reason !== '' && (
        <Text size="sm">
          <Trans>Accepted: {reason}</Trans>
        </Text>
      )}
      {onReason !== null && (
        <Textarea
          mt={6}
          id={reasonFieldOf(check)}
          label={t`Why it is accepted`}
          aria-label={t`Why it is accepted, for “${found}”`}
          autosize
          minRows={1}
          maxRows={6}
          value={reason ?? ''}
          error={missing && (reason ?? '').trim() === '' ? t`Say why, or mend it.` : null}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
    </li>
  )
}

/** The id of the field in which a check's reason is written. */
export function reasonFieldOf(check: Check): string {
  return `reason ${checkKey(check)}`.replaceAll(/\s/g, '-')
}

function OutcomeBadge({ outcome }: { outcome: Check['outcome'] }) {
  if (outcome === 'REFUSED')
    return (
      <Badge size="sm" variant="light" color="red">
        <Trans>must be mended</Trans>
      </Badge>
    )
  return (
    <Badge size="sm" variant="light" color={outcome === 'UNKNOWN' ? 'gray' : 'yellow'}>
      {outcome === 'UNKNOWN' ? <Trans>unknown</Trans> : <Trans>warning</Trans>}
    </Badge>
  )
}
