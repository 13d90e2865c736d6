import {
  parseRational,
  percent,
  productRounder,
  times,
  rational,
  type Rational,
  type RoundingMode,
} from '../money/index.ts'
import { rowTable, type RowTable } from './choose-row.ts'
import type { PercentBase, PriceForm } from './price-form.ts'
import { scaledText } from './scaled-text.ts'

/** A price form made ready: figures parsed, rounding prepared, rows sorted. */
export type CompiledForm =
  | {
      readonly form: 'flat'
      readonly amountMinor: number
      readonly cost: Rational | null
      readonly costText: string | null
    }
  | {
      readonly form: 'percent-of'
      readonly of: PercentBase
      readonly percent: string
      readonly factor: Rational
      readonly round: (baseMinor: number) => number
      readonly costOf: ((baseMinor: number) => string) | null
    }
  | {
      readonly form: 'per-unit'
      readonly unit: string
      readonly rate: Rational
      readonly rateText: string
      readonly cost: Rational | null
      readonly costText: string | null
    }
  | {
      readonly form: 'table'
      readonly by: string
      readonly subject: 'fact' | 'option'
      readonly id: string
      readonly rows: RowTable<CompiledForm>
    }

/** Throws RationalUnreadable for a figure that is none: the catalog's reader refuses such settings. */
export function compilePriceForm(form: PriceForm, rounding: RoundingMode): CompiledForm {
  switch (form.form) {
    case 'flat':
      return { form: 'flat', amountMinor: form.amountMinor, ...costOf(form.cost) }
    case 'percent-of': {
      const factor = percent(form.percent)
      return {
        form: 'percent-of',
        of: form.of,
        percent: form.percent,
        factor,
        round: productRounder(factor, rounding),
        costOf: form.costPercent === undefined ? null : scaledText(percent(form.costPercent)),
      }
    }
    case 'per-unit':
      return {
        form: 'per-unit',
        unit: form.unit,
        rate: parseRational(form.ratePerUnit),
        rateText: form.ratePerUnit,
        ...costOf(form.cost),
      }
    case 'table': {
      const [subject = '', ...rest] = form.by.split(':')
      return {
        form: 'table',
        by: form.by,
        subject: subject === 'option' ? 'option' : 'fact',
        id: rest.join(':'),
        rows: rowTable(
          form.rows,
          (row) => compilePriceForm(row.price, rounding),
          form.else && compilePriceForm(form.else, rounding),
        ),
      }
    }
  }
}

function costOf(cost: string | undefined): {
  readonly cost: Rational | null
  readonly costText: string | null
} {
  return cost === undefined ? { cost: null, costText: null } : { cost: parseRational(cost), costText: cost }
}

/** A figure of one unit for so many of them. */
export function timesQuantity(figure: Rational, quantity: number): Rational {
  return quantity === 1 ? figure : times(figure, rational(quantity))
}
