import type { PriceForm, PriceFormRow } from '@aftercare/contract-domain/pricing'
import { chosenWindow, type ChargeRule } from './rules.ts'

type LeafForm = Extract<PriceForm, { form: 'flat' | 'percent-of' }>

export type Condition =
  | { readonly fact: string; readonly op: 'in' | 'not-in'; readonly values: readonly (string | boolean)[] }
  | { readonly fact: string; readonly op: 'at-least' | 'below'; readonly value: number }

/** One way in which a charge can come about: what must hold, and the price that then applies. */
export interface Branch {
  /** What must hold when the branches before it were tried and did not. */
  readonly inTurn: readonly Condition[]
  /** What must hold for an engine that tries every branch by itself. */
  readonly alone: readonly Condition[]
  readonly price: LeafForm
  /** A table says what it was looked up by: `fact:use` or `option:window`. */
  readonly lookedUpBy: string | null
}

/** A charge rule laid out for engines that know no price forms; the branch that matches most narrowly is first. */
export function branchesOf({ form, when }: ChargeRule): readonly Branch[] {
  const needed: Condition[] = when === undefined ? [] : [{ fact: when.fact, op: 'in', values: when.in }]
  const rows = form.form === 'table' ? tableBranches(form) : [branch([], [], { form, by: null })]
  return rows.map((row) => ({
    ...row,
    inTurn: [...needed, ...row.inTurn],
    alone: [...needed, ...row.alone],
  }))
}

function tableBranches({
  by,
  rows,
  else: otherwise,
}: Extract<PriceForm, { form: 'table' }>): readonly Branch[] {
  const [kind = '', name = ''] = by.split(':')
  if (kind === 'option') {
    const chosen = rows.find((row) => 'is' in row && row.is === chosenWindow)
    return chosen === undefined ? [] : [branch([], [], { form: chosen.price, by })]
  }
  const named = rows.flatMap((row) => ('is' in row ? [row.is] : []))
  const found = rows.toReversed().map((row, index, reversed) => {
    const own = conditionOf(name, row)
    const next = reversed[index - 1]
    const above: Condition[] =
      next !== undefined && 'from' in next ? [{ fact: name, op: 'below', value: next.from }] : []
    return branch([own], [own, ...above], { form: row.price, by })
  })
  if (otherwise === undefined) return found
  return [...found, branch([], [{ fact: name, op: 'not-in', values: named }], { form: otherwise, by })]
}

function conditionOf(fact: string, row: PriceFormRow): Condition {
  return 'is' in row ? { fact, op: 'in', values: [row.is] } : { fact, op: 'at-least', value: row.from }
}

function branch(
  inTurn: readonly Condition[],
  alone: readonly Condition[],
  { form, by }: { readonly form: PriceForm; readonly by: string | null },
): Branch {
  if (form.form !== 'flat' && form.form !== 'percent-of')
    throw new RangeError(`The suite has no price of the form ${form.form} here.`)
  return { inTurn, alone, price: form, lookedUpBy: by }
}
