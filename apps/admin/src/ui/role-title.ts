import { useLingui } from '@lingui/react/macro'

/** Names of the roles people sign in with. */
export function useRoleTitle(): (role: string) => string {
  const { t } = useLingui()
  const titles: Record<string, string> = {
    ADMIN: t`administrator`,
    PRICING: t`pricing manager`,
    SALES: t`sales`,
    SERVICE: t`service`,
    VIEWER: t`reader`,
  }
  return (role) => titles[role] ?? role
}
