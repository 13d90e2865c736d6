import { isNeverOpen, normalizeWindow } from '../calendar/index.ts'
import { normalCostPromise } from './cost-promise.ts'
import type { CellValue } from './coverage.ts'
import { normalDecimal } from './decimal.ts'
import { normalGuarantee } from './guarantee-promise.ts'

/**
 * A value in its normal form, null when it promises nothing: a share or level of zero is none and is dropped, windows
 * are sorted and merged. The join does the rest: it sorts elements and drops promises that another one matches.
 */
export function normalValue(value: CellValue): CellValue | null {
  switch (value.kind) {
    case 'time':
      return value.promises.length === 0 ? null : value
    case 'cover': {
      const promises = value.promises
        .filter(({ sharePercent }) => normalDecimal(sharePercent) !== '0')
        .map(normalCostPromise)
      return promises.length === 0 ? null : { kind: 'cover', promises }
    }
    case 'guarantee': {
      const promises = value.promises
        .filter(({ levelPercent }) => normalDecimal(levelPercent) !== '0')
        .map(normalGuarantee)
      return promises.length === 0 ? null : { kind: 'guarantee', promises }
    }
    case 'quantity':
      return value.quantity === 0 ? null : value
    case 'window': {
      const window = normalizeWindow(value.window)
      return isNeverOpen(window) ? null : { kind: 'window', window }
    }
    case 'set': {
      const elements = [...new Set(value.elements)]
      return elements.length === 0 ? null : { kind: 'set', elements }
    }
    case 'level':
    case 'limit':
      return value
  }
}

/** The value without members that are present but undefined, as JSON would write it; itself when there are none. */
export function withoutUndefined<Value extends CellValue>(value: Value): Value {
  if (!('promises' in value)) return value
  const promises: readonly object[] = value.promises
  if (promises.every((promise) => !Object.values(promise).includes(undefined))) return value
  return {
    ...value,
    promises: promises.map((promise) =>
      Object.fromEntries(Object.entries(promise).filter(([, member]) => member !== undefined)),
    ),
  }
}
