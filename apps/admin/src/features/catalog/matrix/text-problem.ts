import { useLingui } from '@lingui/react/macro'
import type { TextProblem } from './cell-text/read.ts'

/** Why a text could not be read, and what to write instead, in the page's language. */
export function useProblemTexts(): (problem: TextProblem) => { readonly why: string; readonly cure: string } {
  const { t } = useLingui()
  return ({ code, part = '', choices = [] }) => {
    const listed = choices.join(', ')
    const [first = ''] = choices
    switch (code) {
      case 'time':
        return { why: t`“${part}” is no time promise.`, cure: t`Write 4 h, 30 min or 2 d (business days).` }
      case 'percent':
        return { why: t`“${part}” is no percent from 0 to 100.`, cure: t`Write a figure such as 12.5 %.` }
      case 'cost-limit':
        return {
          why: t`“${part}” is no limit of a cost promise.`,
          cure: t`Write it as in: 20 %, up to 500 EUR, deductible 50 EUR, 2 incidents a year.`,
        }
      case 'guarantee':
        return {
          why: t`“${part}” is no guarantee.`,
          cure: t`Write a percent, such as 99.5 %, or 99.5 % uptime a month, credit of 10 %.`,
        }
      case 'quantity':
        return { why: t`“${part}” is no quantity.`, cure: t`Write a whole number, or unlimited. ${listed}` }
      case 'limit':
        return { why: t`“${part}” is no limit.`, cure: t`Write a whole number. ${listed}` }
      case 'window':
        return {
          why: t`“${part}” is no window.`,
          cure: t`Write Mon–Fri 08:00–17:00; Sat 08:00–12:00, or 24/7, or never.`,
        }
      case 'choice':
        return { why: t`“${part}” is none of the values.`, cure: t`One of: ${listed}` }
      case 'amount':
        return { why: t`“${part}” is no amount in ${first}.`, cure: t`Write a figure such as 1,200.50.` }
      case 'currency':
        return {
          why: t`“${part}” is another currency.`,
          cure: t`Prices here are in ${first}: give the amount in it.`,
        }
      case 'ratio':
        return {
          why: t`“${part}” is no ratio to another tier.`,
          cure: t`Write it as 1.25 × a tier, one of: ${listed}`,
        }
      case 'price-form':
        return {
          why: t`This price goes by a table or by use.`,
          cure: t`Change it in its form (Shift+F2).`,
        }
      case 'price-stays':
        return { why: t`A price can be changed, not taken away.`, cure: t`Write the price that holds.` }
      case 'several-promises':
        return {
          why: t`The cell holds several promises.`,
          cure: t`Write each whole, separated by semicolons, or use the form (Shift+F2).`,
        }
      case 'reason':
        return {
          why: t`“Not applicable” needs its reason in both languages.`,
          cure: t`Write it in the form (Shift+F2).`,
        }
      case 'differs-by-case':
        return {
          why: t`The cases of this row differ.`,
          cure: t`Unfold the row (Space) and change its cases.`,
        }
      case 'other-kind':
        return { why: t`A value of another kind.`, cure: t`Copy from a row of the same kind.` }
      case 'sold':
        return { why: t`“${part}” does not say whether it is sold.`, cure: t`Write available or not sold.` }
      case 'read-only':
        return { why: t`This cell can’t be changed here.`, cure: t`Leave it out.` }
      case 'outside':
        return {
          why: t`Past the edge of the matrix.`,
          cure: t`Begin further up or left, or copy fewer cells.`,
        }
    }
  }
}
