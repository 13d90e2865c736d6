import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { activateLocale, currentLocale } from '../locale.ts'

/** French or English, kept for this person; the page asks the server again in the new language. */
export function LocaleSwitch() {
  const { t } = useLingui()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Language`}
      value={currentLocale()}
      onChange={(value) => {
        void activateLocale(value).then(() => location.reload())
      }}
      data={[
        { value: 'en', label: 'EN' },
        { value: 'fr', label: 'FR' },
      ]}
    />
  )
}
