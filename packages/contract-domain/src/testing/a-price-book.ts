import type { BasePrice, ComponentPrice, PaymentPlan, PriceBook } from '../catalog/index.ts'
import { inBoth } from './in-both.ts'

/** In euro, valid from 2026 on, `essential` at 1,200.00 a year; no factor, discount or surcharge unless said. */
export function aPriceBook(members: Partial<PriceBook> = {}): PriceBook {
  return {
    id: 'direct',
    title: inBoth('Direct'),
    currency: 'EUR',
    rounding: 'half-away-from-zero',
    validFrom: '2026-01-01',
    tiers: { essential: [aComponent(120_000)] },
    factors: [],
    discounts: [],
    onceLinesInList: false,
    floor: {
      minimumMarginPercent: '0',
      costFollows: { months: true, factors: false, index: false },
    },
    discountAuthority: [],
    paymentPlans: [aPaymentPlan()],
    ...members,
  }
}

/** A component with a flat price in minor units, or any base price; its cost is zero unless said otherwise. */
export function aComponent(
  price: number | BasePrice,
  members: Partial<Omit<ComponentPrice, 'price'>> = {},
): ComponentPrice {
  return {
    component: 'default',
    taxCategory: 'service',
    price: typeof price === 'number' ? { form: 'flat', amountMinor: price } : price,
    cost: '0',
    ...members,
  }
}

/** A component whose cost nobody wrote down. */
export function aComponentWithoutCost(price: number | BasePrice): ComponentPrice {
  const { cost: _unknown, ...component } = aComponent(price)
  return component
}

/** One instalment a year, not prepaid, without surcharge. */
export function aPaymentPlan(members: Partial<PaymentPlan> = {}): PaymentPlan {
  return {
    id: 'yearly',
    title: inBoth('Yearly'),
    frequency: 'year',
    prepaid: false,
    surchargePercent: '0',
    ...members,
  }
}
