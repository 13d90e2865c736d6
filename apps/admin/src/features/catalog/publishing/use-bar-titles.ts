import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Impact } from './publishing.graphql.ts'

export interface TitledBar {
  readonly title: string
  /** The same in figures, for the narrow place under a bar. */
  readonly short: string
  readonly kind: 'cut' | 'same' | 'rise'
  readonly contracts: number
}

/** Bars of the histogram with the change that each stands for. */
export function useBarTitles(bars: Impact['histogram']): readonly TitledBar[] {
  const { t } = useLingui()
  return bars.map(({ fromPercent, toPercent, contracts }): TitledBar => {
    const kind = fromPercent === 0 && toPercent === 0 ? 'same' : (toPercent ?? 1) <= 0 ? 'cut' : 'rise'
    const common = { kind, contracts } as const
    if (kind === 'same') return { ...common, title: t`unchanged`, short: percent(0) }
    if (fromPercent === null) {
      const most = percent(-(toPercent ?? 0))
      return { ...common, title: t`at least ${most} less`, short: `↓ ≥ ${most}` }
    }
    if (toPercent === null) {
      const least = percent(fromPercent)
      return { ...common, title: t`more than ${least} more`, short: `↑ > ${least}` }
    }
    const [near = 0, far = 0] = [fromPercent, toPercent].map(Math.abs).sort((left, right) => left - right)
    const range = `${near}–${percent(far)}`
    return {
      ...common,
      title: kind === 'cut' ? t`${range} less` : t`${range} more`,
      short: `${kind === 'cut' ? '↓' : '↑'} ${range}`,
    }
  })
}

function percent(figure: number): string {
  return new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(figure / 100)
}
