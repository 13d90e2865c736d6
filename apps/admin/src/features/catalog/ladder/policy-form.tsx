import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Checkbox, Fieldset, Radio, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { FormButtons } from '../editors/form-buttons.tsx'
import type { LadderSettings } from './ladder.graphql.ts'
import type { SettingsForm } from './settings-drawer.tsx'

type Policy = LadderSettings['ladderPolicy']
type Reading = Exclude<Policy['readings'][number], 'STANDARD'>

/** The policy as a form; changed as a whole by one edit. */
export function PolicyForm({ settings, busy, onCancel, onSave }: SettingsForm) {
  const { t } = useLingui()
  const [policy, setPolicy] = useState<Policy>(settings.ladderPolicy)
  const disabled = onSave === null
  const readings: readonly (readonly [Reading, string, string])[] = [
    [
      'SAME_CHOICE',
      t`Same choice`,
      t`With the same add-ons on both, the lower tier must not give as much and cost less.`,
    ],
    ['REACH', t`Reach`, t`What can be bought on the lower tier can be reached on the dearer one too.`],
    [
      'NOWHERE_ABOVE',
      t`Nowhere above`,
      t`No package on the lower tier exceeds the bare dearer one on any point.`,
    ],
  ]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const { strict, unsettled, leftOut, readings: chosen } = policy
        onSave?.([
          {
            ladderPolicy: {
              strict,
              unsettled,
              leftOut: [...leftOut],
              readings: chosen.filter((reading) => reading !== 'STANDARD'),
            },
          },
        ])
      }}
    >
      <Stack>
        <Switch
          label={t`Strict: an overlap is an error`}
          description={t`A package that gives as much as a dearer tier, even for more money, then stops publishing.`}
          disabled={disabled}
          checked={policy.strict}
          onChange={(event) => setPolicy({ ...policy, strict: event.currentTarget.checked })}
        />
        <Radio.Group
          label={t`Pairs that are not comparable, unknown or not proven`}
          value={policy.unsettled}
          onChange={(value) => setPolicy({ ...policy, unsettled: value })}
        >
          <Stack gap={6} mt={6}>
            <Radio
              value="WARNING"
              disabled={disabled}
              label={t`are warnings: publishing asks to acknowledge them`}
            />
            <Radio value="ERROR" disabled={disabled} label={t`are errors: they must be mended first`} />
          </Stack>
        </Radio.Group>
        <Checkbox.Group
          label={t`Further readings`}
          description={t`The standard reading is always proved.`}
          value={[...policy.readings]}
          onChange={(value) => setPolicy({ ...policy, readings: value })}
        >
          <Stack gap={6} mt={6}>
            {readings.map(([value, label, description]) => (
              <Checkbox key={value} {...{ value, label, description, disabled }} />
            ))}
          </Stack>
        </Checkbox.Group>
        <LeftOut
          settings={settings}
          value={policy.leftOut}
          disabled={disabled}
          onChange={(leftOut) => setPolicy({ ...policy, leftOut })}
        />
        {onSave !== null && <FormButtons busy={busy} onCancel={onCancel} />}
      </Stack>
    </form>
  )
}

function LeftOut({
  settings,
  value,
  disabled,
  onChange,
}: {
  settings: LadderSettings
  value: readonly string[]
  disabled: boolean
  onChange: (value: string[]) => void
}) {
  const { t } = useLingui()
  return (
    <Fieldset legend={t`Dimensions that no comparison looks at`}>
      {settings.dimensions.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>This catalog has no dimensions.</Trans>
        </Text>
      )}
      <Checkbox.Group
        aria-label={t`Dimensions that no comparison looks at`}
        value={[...value]}
        onChange={onChange}
      >
        <Stack gap={6}>
          {settings.dimensions.map(({ key, title, weight }) => (
            <Checkbox
              key={key}
              value={key}
              disabled={disabled}
              label={
                <>
                  {title}
                  {weight === 'LIGHT' && (
                    <Badge size="xs" variant="light" color="gray" ml={6}>
                      <Trans>light</Trans>
                    </Badge>
                  )}
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Fieldset>
  )
}
