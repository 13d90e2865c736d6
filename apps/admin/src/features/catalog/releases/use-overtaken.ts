import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { inWords, type Refused } from '../../../ui/refused.ts'

/** Said when somebody published between the comparison and the draft: what is in conflict now is shown with it. */
export function useOvertaken(): (conflicts: readonly unknown[]) => Refused {
  const { t } = useLingui()
  return (conflicts) =>
    inWords({
      message: t`Somebody published meanwhile: ${plural(conflicts.length, {
        one: '# place is in conflict now.',
        other: '# places are in conflict now.',
      })}`,
      cure: t`Choose a side for each above, then do it again. Nothing was changed.`,
    })
}
