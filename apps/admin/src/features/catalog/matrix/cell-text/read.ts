/** What was read of a text, or why it could not be. */
export type Read<Value> = { readonly value: Value } | { readonly problem: TextProblem }

export type TextProblemCode =
  | 'time'
  | 'percent'
  | 'cost-limit'
  | 'guarantee'
  | 'quantity'
  | 'limit'
  | 'window'
  | 'choice'
  | 'amount'
  | 'currency'
  | 'ratio'
  | 'price-form'
  | 'price-stays'
  | 'several-promises'
  | 'reason'
  | 'differs-by-case'
  | 'other-kind'
  | 'sold'
  | 'read-only'
  | 'outside'

/** Why a text can't stand in a cell. `part`: what of it; `choices`: what could have been written. */
export interface TextProblem {
  readonly code: TextProblemCode
  readonly part?: string
  readonly choices?: readonly string[]
}

export function problem(code: TextProblemCode, details: Omit<TextProblem, 'code'> = {}) {
  return { problem: { code, ...details } } as const
}

/** All values, or the first problem. */
export function allRead<Value>(reads: readonly Read<Value>[]): Read<Value[]> {
  const values: Value[] = []
  for (const read of reads) {
    if ('problem' in read) return read
    values.push(read.value)
  }
  return { value: values }
}
