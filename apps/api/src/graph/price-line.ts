import type { ContractTerms, FrozenPriceLine } from '@aftercare/contract-domain/contract'
import type { LineSource, PriceLine } from '@aftercare/contract-domain/pricing'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { enumValues } from './enums.ts'
import { MoneyRef, moneyOrNull } from './money.ts'

export const PriceStageRef = builder.enumType('PriceStage', {
  description: 'Where in the making of a price a line stands, in this order.',
  values: enumValues([
    'base',
    'factor',
    'charge',
    'adjust',
    'commitment',
    'discount',
    'fleet',
    'negotiated',
    'surcharge',
  ]),
})

export const RecurrenceRef = builder.enumType('Recurrence', {
  values: enumValues(['once', 'per-year', 'per-unit', 'per-event']),
})

/** Who made a line, with the name that readers know it by. */
export interface ShownSource {
  readonly source: LineSource
  title(context: Context): string
}

/** A price line with what its reader needs beside it: live lines and signed ones look the same. */
export interface ShownLine extends ShownSource {
  readonly line: PriceLine | FrozenPriceLine
  readonly currency: string
  explain(context: Context): string
}

/** A line of a decision: its text is rendered now. */
export function shownLine(line: PriceLine, currency: string): ShownLine {
  return {
    ...shownSource(line.source),
    line,
    currency,
    explain: (context) => context.text(line.message),
  }
}

/** A line as it was signed: its text was rendered then, and no plugin is asked. */
export function shownFrozenLine(
  line: FrozenPriceLine,
  terms: Pick<ContractTerms, 'currency' | 'texts' | 'lines'>,
): ShownLine {
  const { source } = line
  const signed = terms.lines
    .flatMap(({ addOns }) => addOns)
    .find((addOn) => source.kind === 'plugin' && addOn.id === source.id)
  return {
    ...shownSource(source, signed?.title),
    line,
    currency: terms.currency,
    explain: ({ locale }) => terms.texts[line.textHash]?.[locale] ?? line.messageKey,
  }
}

/** @param title as it was signed; absent: as the plugin calls itself today */
export function shownSource(source: LineSource, title?: LocalizedText): ShownSource {
  return {
    source,
    title: ({ locale, plugins }) =>
      source.kind === 'core'
        ? apiMessages['api.source-core'][locale]
        : ((title ?? plugins.plugin(source.id)?.title)?.[locale] ?? source.id),
  }
}

export const LineSourceRef = builder.objectRef<ShownSource>('LineSource').implement({
  description: 'Who made a line: the price list itself, or a plugin.',
  fields: (t) => ({
    title: t.string({ resolve: (shown, _args, context) => shown.title(context) }),
    plugin: t.string({
      nullable: true,
      resolve: ({ source }) => (source.kind === 'plugin' ? source.id : null),
    }),
    version: t.string({
      nullable: true,
      resolve: ({ source }) => (source.kind === 'plugin' ? source.version : null),
    }),
  }),
})

export const PriceLineRef = builder.objectRef<ShownLine>('PriceLine').implement({
  description: 'One explained figure. A total is the sum of its lines.',
  fields: (t) => ({
    stage: t.field({ type: PriceStageRef, resolve: ({ line }) => line.stage }),
    source: t.field({ type: LineSourceRef, resolve: (shown) => shown }),
    code: t.string({ resolve: ({ line }) => line.code }),
    component: t.string({ resolve: ({ line }) => line.component }),
    contractYear: t.int({
      nullable: true,
      description: 'From 0; null before the commitment and for lines of the whole quote.',
      resolve: ({ line }) => line.contractYear,
    }),
    recurrence: t.field({ type: RecurrenceRef, resolve: ({ line }) => line.recurrence }),
    perQuote: t.boolean({
      description: 'Of the whole quote, in no price of one asset.',
      resolve: ({ line }) => line.per === 'quote',
    }),
    taxCategory: t.string({ nullable: true, resolve: ({ line }) => line.taxCategory }),
    amount: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Null when unknown, and for rates.',
      resolve: ({ line, currency }) => moneyOrNull(line.amountMinor, currency),
    }),
    rate: t.string({
      nullable: true,
      description: 'Exact, in minor units per unit or event.',
      resolve: ({ line }) => line.rate ?? null,
    }),
    cost: t.string({
      nullable: true,
      description:
        'Marginal cost, exact, in minor units; null when unknown, on signed lines, or without the permission `cost.read`.',
      resolve: ({ line }, _args, { viewer }) =>
        viewer?.permissions.includes('cost.read') && 'cost' in line ? (line.cost ?? null) : null,
    }),
    inputs: t.field({
      type: 'JSON',
      description: 'What it was made from, by name: amounts in minor units, percents as decimal text.',
      resolve: ({ line }) => line.inputs,
    }),
    unknownFacts: t.stringList({
      description: 'Facts that are missing, so that the amount is unknown.',
      resolve: ({ line }) => ('unknownFacts' in line ? [...(line.unknownFacts ?? [])] : []),
    }),
    assumedFacts: t.stringList({
      description: 'Facts whose default in the catalog was used.',
      resolve: ({ line }) => [...(line.assumedFacts ?? [])],
    }),
    explanation: t.string({
      description: 'In words, in the language of the request.',
      resolve: (shown, _args, context) => shown.explain(context),
    }),
  }),
})
