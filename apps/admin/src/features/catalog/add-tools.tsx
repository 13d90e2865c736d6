import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Menu } from '@mantine/core'
import { useQuery } from 'urql'
import { PluginsQuery } from './editors/add-on-editor.graphql.ts'
import type { CatalogVersion, EditTarget } from './matrix/matrix-types.ts'

/** What can be put into a draft: a tier, or an add-on of a plugin that this server runs. */
export function AddTools({
  version,
  onAdd,
}: {
  version: CatalogVersion
  onAdd: (target: EditTarget) => void
}) {
  const { t } = useLingui()
  const [{ data }] = useQuery({ query: PluginsQuery })
  const present = new Set(version.matrix.addOnRows.map((row) => row.addOn.key))
  const plugins = (data?.plugins ?? []).filter((plugin) => !present.has(plugin.key))
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => onAdd({ kind: 'new-tier' })}>
        <Trans>Add a tier</Trans>
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default">
            <Trans>Add an add-on</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plugins.length === 0 && <Menu.Label>{t`Every installed add-on is in this catalog.`}</Menu.Label>}
          {plugins.map((plugin) => (
            <Menu.Item key={plugin.key} onClick={() => onAdd({ kind: 'new-add-on', plugin })}>
              {plugin.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
