import type { StartRule } from '@aftercare/contract-domain/contract'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import { InvalidInput } from '../errors.ts'
import { AssetRef } from './asset.ts'
import { enumValues } from './enums.ts'

export const SelectedAddOnInputRef = builder.inputType('SelectedAddOnInput', {
  fields: (t) => ({
    key: t.string({ required: true }),
    options: t.field({ type: 'JSON', description: 'By the plugin’s options schema; absent: none chosen.' }),
  }),
})

export const NegotiatedDiscountInputRef = builder.inputType('NegotiatedDiscountInput', {
  description: 'Off the net after the fleet discount: a percent or an amount, never without a reason.',
  fields: (t) => ({
    reason: t.string({ required: true }),
    percent: t.string({ description: 'Decimal text: `7.5`.' }),
    amountMinor: t.field({ type: 'MinorUnits' }),
  }),
})

export const StartRuleKindRef = builder.enumType('StartRuleKind', {
  description: 'What the first day of cover follows.',
  values: enumValues([
    'date',
    'purchase',
    'shipping',
    'installation',
    'registration',
    'warranty-end',
    'first-of-january',
    'event',
  ]),
})

export const StartRuleInputRef = builder.inputType('StartRuleInput', {
  fields: (t) => ({
    kind: t.field({ type: StartRuleKindRef, required: true }),
    date: t.field({ type: 'Date', description: 'With DATE.' }),
    event: t.string({ description: 'With EVENT.' }),
  }),
})

export const QuoteLineInputRef = builder.inputType('QuoteLineInput', {
  description: 'One selection on one tier, for assets of the account.',
  fields: (t) => ({
    key: t.string({ description: 'Stable within the quote; absent: by its place, `line-1`.' }),
    tier: t.string({ required: true }),
    addOns: t.field({ type: [SelectedAddOnInputRef], required: true }),
    termMonths: t.int({ required: true }),
    start: t.field({ type: 'Date', required: true, description: 'First day of cover.' }),
    assetIds: t.globalIDList({ for: AssetRef, required: true }),
  }),
})

const ReferenceAssetInputRef = builder.inputType('ReferenceAssetInput', {
  fields: (t) => ({
    key: t.string({ required: true, description: 'Of the version’s reference assets.' }),
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    count: t.int({ description: 'How many of them; absent: one.' }),
  }),
})

const GivenAssetInputRef = builder.inputType('GivenAssetInput', {
  fields: (t) => ({
    key: t.string({ required: true, description: 'Names it in the answer.' }),
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    facts: t.field({
      type: 'JSON',
      required: true,
      description:
        'By id: a text, number, boolean or `{ amountMinor, currency }`; `{ "state": "does-not-apply" }` where there is none.',
    }),
  }),
})

const PricedAssetInputRef = builder.inputType('PricedAssetInput', {
  isOneOf: true,
  fields: (t) => ({
    assetId: t.globalID({ for: AssetRef }),
    referenceAsset: t.field({ type: ReferenceAssetInputRef }),
    given: t.field({ type: GivenAssetInputRef }),
  }),
})

export const PricedLineInputRef = builder.inputType('PricedLineInput', {
  description: 'One selection on one tier, for assets that exist or are described.',
  fields: (t) => ({
    key: t.string({ description: 'Absent: by its place, `line-1`.' }),
    tier: t.string({ required: true }),
    addOns: t.field({ type: [SelectedAddOnInputRef], required: true }),
    termMonths: t.int({ required: true }),
    start: t.field({ type: 'Date', required: true }),
    assets: t.field({ type: [PricedAssetInputRef], required: true }),
  }),
})

/** Absent: each line starts on its own day. */
export function startRuleOf(
  given: typeof StartRuleInputRef.$inferInput | null | undefined,
  firstStart: string,
): StartRule {
  if (given == null) return { kind: 'date', date: firstStart }
  const { kind, date, event } = given
  if (kind === 'date') return { kind, date: date ?? firstStart }
  if (kind !== 'event') return { kind }
  if (!event?.trim())
    throw new InvalidInput([
      { path: ['input', 'startRule', 'event'], message: apiMessages['api.event-missing'] },
    ])
  return { kind, event }
}
