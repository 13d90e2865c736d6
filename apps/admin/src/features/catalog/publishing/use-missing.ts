import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { reasonFieldOf } from './check-item.tsx'
import { withoutReason } from './checks-step.tsx'
import { instantOf } from './local-instant.ts'
import type { Missing } from './missing-list.tsx'
import { byKey, type Checked } from './use-checks.ts'
import type { Notes } from './use-notes.ts'

/** What keeps a draft from being published as its notes say, in the order of the screen. */
export function useMissing({ checks, proving, current }: Checked, notes: Notes): readonly Missing[] {
  const { t } = useLingui()
  const wrong = checks?.filter(({ outcome }) => outcome === 'REFUSED').length ?? 0
  const unsaid = byKey(withoutReason(checks ?? [], notes.reasons)).map(([check]) => check)
  const [first] = unsaid
  const at = notes.later === null ? null : instantOf(notes.later)
  const missing: (Missing | false)[] = [
    wrong > 0 && {
      at: 'checks',
      text: t`${plural(wrong, { one: '# check has to be mended', other: '# checks have to be mended' })}`,
    },
    first !== undefined && {
      at: reasonFieldOf(first),
      text: t`${plural(unsaid.length, { one: '# check waits for a reason', other: '# checks wait for a reason' })}`,
    },
    wrong === 0 &&
      (checks === null || proving || !current) && {
        at: 'checks',
        text: proving ? t`The ladder is still being proved` : t`The draft is still being checked`,
      },
    notes.later !== null &&
      (at === null || at.getTime() <= Date.now()) && {
        at: 'publish-at',
        text: at === null ? t`Date and time are missing` : t`Choose a time that is still to come`,
      },
    notes.reason.trim() === '' && {
      at: 'publish-reason',
      text: t`Say why it is published`,
    },
  ]
  return missing.filter((one) => one !== false)
}
