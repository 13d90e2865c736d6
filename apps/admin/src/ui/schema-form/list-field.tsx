import { Trans } from '@lingui/react/macro'
import { Button, Fieldset, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

/** A list of things alike: rows are added at the end and taken away anywhere. */
export function ListField({
  label,
  value,
  blank,
  onChange,
  children,
}: {
  label: string
  value: unknown
  blank: () => unknown
  onChange: (value: unknown[]) => void
  children: (item: unknown, index: number, replace: (next: unknown) => void) => ReactNode
}) {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {items.map((item, index) => (
          <div key={`${index}/${items.length}`}>
            {children(item, index, (next) => onChange(items.map((each, at) => (at === index ? next : each))))}
            <Group justify="flex-end" mt={4}>
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              >
                <Trans>Remove row {index + 1}</Trans>
              </Button>
            </Group>
          </div>
        ))}
        <Group>
          <Button size="compact-sm" variant="light" onClick={() => onChange([...items, blank()])}>
            <Trans>Add a row</Trans>
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}
