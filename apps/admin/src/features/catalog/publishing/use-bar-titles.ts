import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Impact } from './publishing.graphql.ts'

export interface TitledBar {
  readonly title: string
  readonly kind: 'cut' | 'same' | 'rise'
  readonly contracts: number
}

/** Bars of the histogram with the change that each stands for. */
export function useBarTitles(bars: Impact['histogram']): readonly TitledBar[] {
  const { t } = useLingui()
  return bars.map(({ fromPercent, toPercent, contracts }): TitledBar => {
    if (fromPercent === 0 && toPercent === 0) return { title: t`unchanged`, kind: 'same', contracts }
    const kind = (toPercent ?? 1) <= 0 ? 'cut' : 'rise'
    if (fromPercent === null)
      return { title: t`at least ${percent(-(toPercent ?? 0))} less`, kind, contracts }
    if (toPercent === null) return { title: t`more than ${percent(fromPercent)} more`, kind, contracts }
    const [near, far] = [fromPercent, toPercent].map(Math.abs).sort((left, right) => left - right)
    const range = `${near ?? 0}–${percent(far ?? 0)}`
    return { title: kind === 'cut' ? t`${range} less` : t`${range} more`, kind, contracts }
  })
}

function percent(figure: number): string {
  return new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(figure / 100)
}
