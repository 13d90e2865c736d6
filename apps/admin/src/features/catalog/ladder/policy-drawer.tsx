import { useLingui } from '@lingui/react/macro'
import { PolicyForm } from './policy-form.tsx'
import { SettingsDrawer, type SettingsScreen } from './settings-drawer.tsx'

/** What counts as an error, what is left out, and which further readings are proved. */
export function PolicyDrawer(screen: SettingsScreen) {
  const { t } = useLingui()
  return (
    <SettingsDrawer {...screen} title={t`Ladder policy`}>
      {(form) => <PolicyForm key={form.settings.revision} {...form} />}
    </SettingsDrawer>
  )
}
