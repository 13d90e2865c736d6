/** A price as settings hold it (the kit's price forms). Figures are exact decimal texts, amounts minor units. */
export type PriceForm =
  | { form: 'flat'; amountMinor: number; cost?: string }
  | { form: 'percent-of'; of: string; percent: string; costPercent?: string }
  | { form: 'table'; by: string; rows: PriceFormRow[]; else?: PriceForm }
  | { form: 'per-unit'; unit: string; ratePerUnit: string; cost?: string }
export type PriceFormRow = { is: string; price: PriceForm } | { from: number; price: PriceForm }

/** What a form starts with when it is chosen. */
export const blankPrice: Readonly<Record<PriceForm['form'], PriceForm>> = {
  flat: { form: 'flat', amountMinor: 0 },
  'percent-of': { form: 'percent-of', of: 'base', percent: '10' },
  table: { form: 'table', by: 'fact:model', rows: [{ is: '', price: { form: 'flat', amountMinor: 0 } }] },
  'per-unit': { form: 'per-unit', unit: 'unit', ratePerUnit: '0' },
}

/** Sets an optional exact figure; null leaves it out (an unknown cost is not a cost of zero). */
export function withFigure<Form extends object>(form: Form, name: string, figure: string | null): Form {
  const { [name]: _dropped, ...others } = form as Record<string, unknown>
  return (figure === null ? others : { ...others, [name]: figure }) as Form
}
