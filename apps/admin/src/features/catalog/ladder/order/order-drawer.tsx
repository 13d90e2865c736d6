import { useLingui } from '@lingui/react/macro'
import { SettingsDrawer, type SettingsScreen } from '../settings-drawer.tsx'
import { OrderForm } from './order-form.tsx'

/** Which tier stands above which. */
export function OrderDrawer(screen: SettingsScreen) {
  const { t } = useLingui()
  return (
    <SettingsDrawer {...screen} title={t`Order of the tiers`}>
      {(form) => <OrderForm key={form.settings.revision} {...form} />}
    </SettingsDrawer>
  )
}
