import { useLingui } from '@lingui/react/macro'
import type { MergeWords } from './merge-words.ts'
import type { ReleaseToRollBack } from './roll-back.graphql.ts'

/** Rolling back in words: from what the release made (base), to today (ours) and to before it (theirs). */
export function useRollBackWords(release: ReleaseToRollBack): MergeWords {
  const { t } = useLingui()
  const made = release.version.number ?? 0
  const before = release.before?.number ?? 0
  const today = release.catalog.published?.number ?? 0
  return {
    base: t`As version ${made} made it`,
    ours: t`Sold today (version ${today})`,
    theirs: t`Before it (version ${before})`,
    keepOurs: t`Keep what is sold today`,
    takeTheirs: t`Go back to version ${before}`,
    allOurs: t`Keep all as sold today`,
    allTheirs: t`Go back in all`,
    taken: t`Goes back`,
    both: t`Is already back`,
    kept: t`Changed since by later versions: stays`,
  }
}
