import { useLingui } from '@lingui/react/macro'
import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { days, formatIntervals, parseIntervals, type Day } from './cell-document.ts'

/** Hours of each day of the week, and of holidays. */
export function WindowFields({
  window,
  onChange,
}: {
  window: Record<Day, [number, number][]>
  onChange: (window: Record<Day, [number, number][]>) => void
}) {
  const { t } = useLingui()
  const titles: Record<Day, string> = {
    mon: t`Monday`,
    tue: t`Tuesday`,
    wed: t`Wednesday`,
    thu: t`Thursday`,
    fri: t`Friday`,
    sat: t`Saturday`,
    sun: t`Sunday`,
    holiday: t`Holidays`,
  }
  const [texts, setTexts] = useState(
    () => Object.fromEntries(days.map((day) => [day, formatIntervals(window[day])])) as Record<Day, string>,
  )
  return (
    <Stack gap={6}>
      {days.map((day) => (
        <TextInput
          key={day}
          label={titles[day]}
          placeholder={t`closed`}
          value={texts[day]}
          error={
            parseIntervals(texts[day]) === null
              ? t`Write hours as 08:00-12:00, 13:00-17:00; leave empty when closed.`
              : undefined
          }
          onChange={(event) => {
            const text = event.currentTarget.value
            setTexts({ ...texts, [day]: text })
            const intervals = parseIntervals(text)
            if (intervals !== null) onChange({ ...window, [day]: intervals })
          }}
        />
      ))}
    </Stack>
  )
}
