import { useLingui } from '@lingui/react/macro'

const shown = 6

/** Names in one line; of many the first few, and how many more. */
export function useShortList() {
  const { t } = useLingui()
  return (names: readonly string[]): string => {
    const more = names.length - shown
    // One more name takes no more room than saying that there is one more.
    if (more <= 1) return names.join(', ')
    return t`${names.slice(0, shown).join(', ')} and ${more} more`
  }
}
