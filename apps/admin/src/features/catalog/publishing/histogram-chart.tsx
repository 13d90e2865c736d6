import { useLingui } from '@lingui/react/macro'
import { Bar, BarChart, CartesianGrid, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { TitledBar } from './use-bar-titles.ts'

const colours = { cut: '#217f82', same: '#8a949d', rise: '#c2621b' } as const

/** The histogram as a picture; `ImpactHistogram` offers the same figures as a table. */
export function HistogramChart({ bars }: { bars: readonly TitledBar[] }) {
  const { t } = useLingui()
  const told = bars.filter(({ contracts }) => contracts > 0)
  return (
    <div
      role="img"
      // A window made narrow is narrow before the picture is.
      style={{ overflow: 'hidden' }}
      aria-label={t`Renewals by change of price: ${told.map((bar) => `${bar.title} (${bar.contracts})`).join(', ')}`}
    >
      <ResponsiveContainer width="100%" height={210}>
        <BarChart
          data={[...bars]}
          margin={{ left: 0, right: 8, top: 18, bottom: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="#e9ecef" />
          <XAxis dataKey="short" interval={0} fontSize={11} tick={{ fill: '#3b434b' }} />
          <YAxis allowDecimals={false} width={34} fontSize={11} />
          <Bar dataKey="contracts" isAnimationActive={false} radius={3} maxBarSize={72}>
            {bars.map((bar) => (
              <Cell key={bar.title} fill={colours[bar.kind]} />
            ))}
            <LabelList
              dataKey="contracts"
              position="top"
              fontSize={12}
              fill="#3b434b"
              formatter={(count: unknown) => (count === 0 ? '' : String(count))}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
