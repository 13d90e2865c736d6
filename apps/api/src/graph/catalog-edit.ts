import { builder } from '../builder.ts'
import { ProvenanceRef } from './catalog-note.ts'
import { LadderReadingRef, LadderSeverityRef } from './ladder-policy.ts'
import { LocalizedTextInputRef } from './localized-text.ts'

const TierCoverEdit = builder.inputType('TierCoverEdit', {
  fields: (t) => ({
    tier: t.string({ required: true }),
    dimension: t.string({ required: true }),
    facetKey: t.string({ required: true, description: '`*` for all keys, or where there are no facets.' }),
    cell: t.field({ type: 'JSON', required: true }),
    provenance: t.field({ type: ProvenanceRef }),
  }),
})

const TierTextsEdit = builder.inputType('TierTextsEdit', {
  fields: (t) => ({
    tier: t.string({ required: true }),
    title: t.field({ type: LocalizedTextInputRef }),
    description: t.field({ type: LocalizedTextInputRef }),
  }),
})

const TierTermsEdit = builder.inputType('TierTermsEdit', {
  description: 'Either `months`, or bounds with a step.',
  fields: (t) => ({
    tier: t.string({ required: true }),
    months: t.intList(),
    minMonths: t.int(),
    maxMonths: t.int(),
    stepMonths: t.int(),
  }),
})

const TierAvailabilityEdit = builder.inputType('TierAvailabilityEdit', {
  fields: (t) => ({ tier: t.string({ required: true }), availability: t.field({ type: 'JSON' }) }),
})

const TierExclusionsEdit = builder.inputType('TierExclusionsEdit', {
  fields: (t) => ({
    tier: t.string({ required: true }),
    exclusions: t.field({ type: 'JSON', required: true }),
  }),
})

const AddTierEdit = builder.inputType('AddTierEdit', {
  fields: (t) => ({
    key: t.string({ required: true }),
    title: t.field({ type: LocalizedTextInputRef, required: true }),
    copyOf: t.string({ description: 'A tier whose cover, terms, prices and add-ons it begins with.' }),
  }),
})

const RemoveTierEdit = builder.inputType('RemoveTierEdit', {
  fields: (t) => ({ tier: t.string({ required: true }) }),
})

const TierOrderInput = builder.inputType('TierOrderInput', {
  fields: (t) => ({ above: t.string({ required: true }), below: t.string({ required: true }) }),
})

const OrderEdit = builder.inputType('OrderEdit', {
  fields: (t) => ({ pairs: t.field({ type: [TierOrderInput], required: true }) }),
})

const LadderPolicyEdit = builder.inputType('LadderPolicyEdit', {
  description: 'What is left out stays as it was.',
  fields: (t) => ({
    strict: t.boolean(),
    unsettled: t.field({ type: LadderSeverityRef, description: '`WARNING` or `ERROR`.' }),
    leftOut: t.stringList(),
    readings: t.field({ type: [LadderReadingRef], description: 'Besides the standard one.' }),
  }),
})

const AddReferenceAssetEdit = builder.inputType('AddReferenceAssetEdit', {
  description: 'One more asset at which the ladder is proved.',
  fields: (t) => ({
    key: t.string({ required: true }),
    title: t.field({ type: LocalizedTextInputRef, required: true }),
    facts: t.field({ type: 'JSON', description: 'By id, each as the catalog defines it.' }),
    termMonths: t.intList({ required: true }),
    place: t.int({ description: 'In the list, from 0; left out: last.' }),
  }),
})

const ReferenceAssetEdit = builder.inputType('ReferenceAssetEdit', {
  description: 'What is left out stays as it was.',
  fields: (t) => ({
    key: t.string({ required: true }),
    title: t.field({ type: LocalizedTextInputRef }),
    facts: t.field({ type: 'JSON', description: 'All that are known, by id.' }),
    termMonths: t.intList(),
  }),
})

const RemoveReferenceAssetEdit = builder.inputType('RemoveReferenceAssetEdit', {
  fields: (t) => ({ key: t.string({ required: true }) }),
})

const BasePriceEdit = builder.inputType('BasePriceEdit', {
  fields: (t) => ({
    priceBook: t.string({ required: true }),
    tier: t.string({ required: true }),
    component: t.string({ required: true }),
    price: t.field({ type: 'JSON', required: true }),
    cost: t.string({ description: 'Null: unknown. Left out: as it was.' }),
    taxCategory: t.string(),
    title: t.field({ type: LocalizedTextInputRef }),
  }),
})

const PutAddOnEdit = builder.inputType('PutAddOnEdit', {
  fields: (t) => ({
    key: t.string({ required: true }),
    settings: t.field({ type: 'JSON', required: true }),
    availability: t.field({ type: 'JSON' }),
    delay: t.field({ type: 'JSON' }),
  }),
})

const RemoveAddOnEdit = builder.inputType('RemoveAddOnEdit', {
  fields: (t) => ({ key: t.string({ required: true }) }),
})

const AddOnSettingsEdit = builder.inputType('AddOnSettingsEdit', {
  fields: (t) => ({ key: t.string({ required: true }), settings: t.field({ type: 'JSON', required: true }) }),
})

const AddOnBookPricesEdit = builder.inputType('AddOnBookPricesEdit', {
  fields: (t) => ({
    key: t.string({ required: true }),
    priceBook: t.string({ required: true }),
    prices: t.field({ type: 'JSON', description: 'Null: as in every other book.' }),
  }),
})

const AddOnAvailabilityEdit = builder.inputType('AddOnAvailabilityEdit', {
  fields: (t) => ({ key: t.string({ required: true }), availability: t.field({ type: 'JSON' }) }),
})

const AddOnDelayEdit = builder.inputType('AddOnDelayEdit', {
  fields: (t) => ({ key: t.string({ required: true }), delay: t.field({ type: 'JSON' }) }),
})

/** One change of a draft. */
export const CatalogEditInput = builder.inputType('CatalogEditInput', {
  description: 'One change of a draft: exactly one member.',
  isOneOf: true,
  fields: (t) => ({
    tierCover: t.field({ type: TierCoverEdit }),
    tierTexts: t.field({ type: TierTextsEdit }),
    tierTerms: t.field({ type: TierTermsEdit }),
    tierAvailability: t.field({ type: TierAvailabilityEdit }),
    tierExclusions: t.field({ type: TierExclusionsEdit }),
    addTier: t.field({ type: AddTierEdit }),
    removeTier: t.field({ type: RemoveTierEdit }),
    order: t.field({ type: OrderEdit }),
    ladderPolicy: t.field({ type: LadderPolicyEdit }),
    addReferenceAsset: t.field({ type: AddReferenceAssetEdit }),
    referenceAsset: t.field({ type: ReferenceAssetEdit }),
    removeReferenceAsset: t.field({ type: RemoveReferenceAssetEdit }),
    basePrice: t.field({ type: BasePriceEdit }),
    putAddOn: t.field({ type: PutAddOnEdit }),
    removeAddOn: t.field({ type: RemoveAddOnEdit }),
    addOnSettings: t.field({ type: AddOnSettingsEdit }),
    addOnBookPrices: t.field({ type: AddOnBookPricesEdit }),
    addOnAvailability: t.field({ type: AddOnAvailabilityEdit }),
    addOnDelay: t.field({ type: AddOnDelayEdit }),
  }),
})
