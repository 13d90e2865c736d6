export { currencyCode, currencyDigits, type CurrencyCode } from './currency.ts'
export {
  AmountOutOfRange,
  CurrencyMismatch,
  CurrencyUnknown,
  DivisionByZero,
  RationalUnreadable,
  SplitImpossible,
} from './errors.ts'
export { formatMoney } from './format-money.ts'
export { moneyMessages } from './messages.ts'
export {
  add,
  compareMoney,
  isZeroMoney,
  money,
  multiply,
  negate,
  safeAmount,
  subtract,
  sum,
  type Money,
} from './money.ts'
export { formatRational, parseRational, percent } from './parse-rational.ts'
export {
  compareRational,
  dividedBy,
  isZeroRational,
  minus,
  negated,
  ONE,
  plus,
  power,
  rational,
  times,
  ZERO,
  type Rational,
} from './rational.ts'
export {
  productRounder,
  roundingModes,
  roundProduct,
  roundQuotient,
  roundRational,
  type RoundingMode,
} from './rounding.ts'
export { splitLargestRemainder, splitRestToLast, type Weight } from './split.ts'
