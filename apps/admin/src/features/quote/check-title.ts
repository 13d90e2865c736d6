import { useLingui } from '@lingui/react/macro'

/** Names of the checks a quote goes through. */
export function useCheckTitle(): (code: string) => string {
  const { t } = useLingui()
  const titles: Record<string, string> = {
    floor: t`Price floor`,
    authority: t`Discount authority`,
    ladder: t`Ladder`,
  }
  return (code) => titles[code.toLowerCase()] ?? code
}
