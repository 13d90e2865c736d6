import { useLingui } from '@lingui/react/macro'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from 'recharts'
import { formatMoney } from '../format.ts'
import type { WaterfallStep } from './price.graphql.ts'
import { twoLines } from './two-lines.ts'
import { waterfallBars } from './waterfall-bars.ts'

const axisWidth = 190

/** A step's title beside its bar: two lines at most, so that none runs into the next; the whole on pointing at it. */
function StepTitle({ x, y, payload }: YAxisTickContentProps) {
  const lines = twoLines(String(payload.value))
  return (
    <text x={x} y={y} textAnchor="end" fontSize={12} fill="#3b434b">
      <title>{payload.value}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? (lines.length === 1 ? 4 : -3) : 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The waterfall as a picture; `Waterfall` offers the same figures as a table. */
export function WaterfallChart({ steps }: { steps: readonly WaterfallStep[] }) {
  const { t } = useLingui()
  const bars = waterfallBars(steps).map((bar) => ({ ...bar, span: [...bar.span], label: formatMoney(bar) }))
  const currency = bars[0]?.currency ?? 'EUR'
  return (
    <div
      role="img"
      aria-label={t`Price waterfall: ${bars.map((bar) => `${bar.title} ${bar.label}`).join(', ')}`}
    >
      <ResponsiveContainer width="100%" height={Math.max(220, bars.length * 40)}>
        <BarChart
          data={bars}
          layout="vertical"
          margin={{ left: 8, right: 72, top: 4, bottom: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="#e9ecef" />
          <XAxis
            type="number"
            tickFormatter={(minor: number) => formatMoney({ amountMinor: minor, currency })}
            fontSize={11}
            tickCount={4}
          />
          <YAxis type="category" dataKey="title" width={axisWidth} interval={0} tick={StepTitle} />
          <Bar dataKey="span" isAnimationActive={false} radius={3}>
            {bars.map((bar, index) => (
              <Cell key={index} fill={bar.amountMinor < 0 ? '#d9822b' : '#155e63'} />
            ))}
            <LabelList dataKey="label" position="right" fontSize={11} fill="#3b434b" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
