import { useLingui } from '@lingui/react/macro'
import type { PlaygroundState, PlaygroundVersion } from './playground.graphql.ts'

/** What each state of the version is called on this screen. */
export function useStateTitle(version: PlaygroundVersion): (state: PlaygroundState['state']) => string {
  const { t } = useLingui()
  const sold = version.catalog.published?.number ?? 0
  return (state) => {
    if (state === 'PUBLISHED') return t`Sold today (v${sold})`
    if (state === 'EDITED') return t`As edited now`
    return version.status === 'DRAFT' ? t`As saved in the draft` : t`In this version`
  }
}
