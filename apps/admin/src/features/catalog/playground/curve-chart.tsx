import { useLingui } from '@lingui/react/macro'
import { formatMoney } from '../../../ui/format.ts'
import { gapsOf, strokesOf, ticksOf } from './curve-shape.ts'
import type { PlaygroundCurve, PlaygroundState } from './playground.graphql.ts'
import classes from './curve.module.css'

const [width, height] = [760, 300]
const [left, right, top, bottom] = [88, 20, 24, 44]

/** What the add-on adds over a fact, as a picture; `CurveTable` holds the same figures. */
export function CurveChart({
  curve,
  states,
  figure,
  axis,
  currency,
}: {
  curve: PlaygroundCurve
  states: readonly PlaygroundState['state'][]
  /** A value of the fact in words. */
  figure: (value: number) => string
  axis: string
  currency: string
}) {
  const { t } = useLingui()
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency })
  const charges = curve.points.flatMap(({ prices }) =>
    prices.flatMap((each) => each.charge?.amountMinor ?? []),
  )
  const yTicks = ticksOf(Math.min(0, ...charges), Math.max(1, ...charges) * 1.05, 4)
  const lowest = Math.min(0, ...charges)
  const highest = Math.max(1, ...charges) * 1.08
  const x = (value: number) =>
    left + ((value - curve.from) / (curve.to - curve.from)) * (width - left - right)
  const y = (charge: number) =>
    height - bottom - ((charge - lowest) / (highest - lowest)) * (height - top - bottom)
  const own = curve.facts.find(({ key }) => key === curve.fact)?.own ?? null
  const newest = states.length - 1
  const said = curve.points
    .map(({ value, prices }) => {
      const charge = prices[newest]?.charge
      return `${figure(value)} ${charge == null ? t`refused` : formatMoney(charge)}`
    })
    .join(', ')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t`What it adds over ${axis}: ${said}`}
      className={classes['chart']}
    >
      {gapsOf(curve).map((gap) => (
        <g key={gap.from}>
          <rect
            x={x(gap.from)}
            y={top}
            width={Math.max(1, x(gap.to) - x(gap.from))}
            height={height - top - bottom}
            className={classes['gap']}
          />
          {x(gap.to) - x(gap.from) > 70 && (
            <text
              x={(x(gap.from) + x(gap.to)) / 2}
              y={top + 16}
              textAnchor="middle"
              className={classes['gapText']}
            >
              {t`no price`}
            </text>
          )}
        </g>
      ))}
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className={classes['rule']} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" className={classes['tick']}>
            {money(tick)}
          </text>
        </g>
      ))}
      {ticksOf(curve.from, curve.to, 6).map((tick) => (
        <text key={tick} x={x(tick)} y={height - bottom + 18} textAnchor="middle" className={classes['tick']}>
          {figure(tick)}
        </text>
      ))}
      <text x={(left + width - right) / 2} y={height - 6} textAnchor="middle" className={classes['axis']}>
        {axis}
      </text>
      {own !== null && own >= curve.from && own <= curve.to && (
        <g>
          <line x1={x(own)} x2={x(own)} y1={top} y2={height - bottom} className={classes['own']} />
          <text
            x={x(own)}
            y={top - 8}
            textAnchor={x(own) > width - 120 ? 'end' : 'middle'}
            className={classes['axis']}
          >
            {t`this asset`}
          </text>
        </g>
      )}
      {states.map((state, index) => (
        <g key={state} className={classes[index === newest ? 'newest' : state]}>
          {strokesOf(curve, index).map((stroke) =>
            stroke.length === 1 ? (
              <circle
                key={stroke[0]?.value}
                cx={x(stroke[0]?.value ?? 0)}
                cy={y(stroke[0]?.charge ?? 0)}
                r={3}
              />
            ) : (
              <polyline
                key={stroke[0]?.value}
                fill="none"
                points={stroke
                  .map(({ value, charge }) => `${x(value).toFixed(1)},${y(charge).toFixed(1)}`)
                  .join(' ')}
              />
            ),
          )}
        </g>
      ))}
      {curve.bends.map(({ value, kind }) => {
        const charge = curve.points.find((point) => point.value === value)?.prices[newest]?.charge
        if (charge == null) return null
        return (
          <circle
            key={`${kind}${value}`}
            cx={x(value)}
            cy={y(charge.amountMinor)}
            r={4}
            className={classes['bend']}
          >
            <title>{`${figure(value)}: ${formatMoney(charge)}`}</title>
          </circle>
        )
      })}
    </svg>
  )
}
