import { Trans } from '@lingui/react/macro'
import { Anchor, List, Text } from '@mantine/core'
import { goTo } from './steps-bar.tsx'

/** Something without which it can't be published, and the id of where it is. */
export interface Missing {
  readonly at: string
  readonly text: string
}

export function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={500}>
        <Trans>Before it can be published:</Trans>
      </Text>
      <List size="sm">
        {missing.map(({ at, text }) => (
          <List.Item key={at}>
            <Anchor component="button" type="button" inherit underline="always" onClick={() => goTo(at)}>
              {text}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  )
}
