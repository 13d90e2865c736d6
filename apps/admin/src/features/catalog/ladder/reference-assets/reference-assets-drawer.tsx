import { useLingui } from '@lingui/react/macro'
import { SettingsDrawer, type SettingsScreen } from '../settings-drawer.tsx'
import { ReferenceAssets } from './reference-assets.tsx'

/** The assets and terms at which the ladder is proved: read by all, changed in a draft by those who may. */
export function ReferenceAssetsDrawer(screen: SettingsScreen) {
  const { t } = useLingui()
  return (
    <SettingsDrawer {...screen} title={t`Reference assets`}>
      {(form) => <ReferenceAssets {...form} />}
    </SettingsDrawer>
  )
}
