import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { forgetView, savedViews, saveView } from './saved-view-store.ts'

/** Views of a list: filters under a name, kept in this browser, and the address of the present one to pass on. */
export function SavedViews() {
  const { t } = useLingui()
  const router = useRouter()
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location })
  const [opened, setOpened] = useState(false)
  const [views, setViews] = useState(() => savedViews(pathname))
  const [name, setName] = useState('')
  const { copy, copied } = useClipboard()
  const query = withoutPage(searchStr)
  const current = views.find((view) => view.query === query)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {current === undefined ? <Trans>Views</Trans> : current.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Views`} miw={280}>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              <Trans>Filter the list, then save it under a name.</Trans>
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap">
              <Button
                variant={view.query === query ? 'light' : 'subtle'}
                size="xs"
                justify="flex-start"
                flex={1}
                onClick={() => {
                  router.history.push(`${pathname}${view.query}`)
                  setOpened(false)
                }}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t`Forget the view ${view.name}`}
                onClick={() => setViews(forgetView(pathname, view.name))}
              >
                ✕
              </ActionIcon>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() === '') return
              setViews(saveView(pathname, { name: name.trim(), query }))
              setName('')
            }}
          >
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                size="xs"
                label={t`Name of this view`}
                value={name}
                flex={1}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button size="xs" type="submit" disabled={name.trim() === ''}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          </form>
          <Button size="xs" variant="default" onClick={() => copy(`${location.origin}${pathname}${query}`)}>
            {copied ? <Trans>Address copied</Trans> : <Trans>Copy the address</Trans>}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Where one had paged to is no part of a view. */
function withoutPage(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('after')
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}
