import type { CatalogAddOn, CatalogVersion, JsonObject } from '../catalog/index.ts'
import type { CoverEffect } from '../cover/index.ts'
import type { ActiveAddOn, AdjustBound, BindAddOn, Need, PriceForm } from '../pricing/index.ts'
import { aCatalogAddOn } from './a-catalog.ts'
import { anAddOn } from './an-add-on.ts'

/** What an add-on of {@link bindBySettings} does, written in its settings so that a changed catalog changes it. */
export interface SettledAddOn {
  /** Yearly unless `once`. */
  readonly price?: PriceForm
  readonly once?: boolean
  readonly effect?: CoverEffect
  readonly needs?: readonly Need[]
  readonly excludes?: readonly Need[]
  readonly facts?: readonly string[]
  /** Takes this percent off all charges when every one of these add-ons is in the selection. */
  readonly bundle?: {
    readonly with: readonly string[]
    readonly percent: string
    readonly atMost?: AdjustBound
  }
  /** Effects by the option `kind`, in place of `effect`. */
  readonly effects?: Readonly<Record<string, CoverEffect>>
}

/** A catalog entry whose settings say what it does. */
export function anEntry(
  id: string,
  settled: SettledAddOn,
  members: Partial<CatalogAddOn> = {},
): CatalogAddOn {
  return aCatalogAddOn(id, { settings: settled as unknown as JsonObject, ...members })
}

/** Binds the entries of {@link anEntry} as a host binds plugins: from the version's own settings and book prices. */
export function bindBySettings(version: Pick<CatalogVersion, 'addOns'>): BindAddOn {
  return ({ addOn: id, priceBook, options }) => {
    const entry = version.addOns.find((one) => one.id === id)
    if (entry === undefined) throw new Error(`The catalog has no add-on “${id}”.`)
    const settings = { ...entry.settings, ...entry.bookPrices?.[priceBook] }
    return { ...bound(id, settings), settings, options }
  }
}

function bound(id: string, settled: SettledAddOn): ActiveAddOn {
  const { price, once, effect, effects, bundle, needs = [], excludes = [], facts = [] } = settled
  return anAddOn(id, {
    needs,
    excludes,
    facts,
    ...(price !== undefined && {
      charge: (context) => [
        context.line({
          code: id,
          form: price,
          recurrence: once === true ? 'once' : price.form === 'per-unit' ? 'per-unit' : 'per-year',
          taxCategory: 'service',
          message: { key: `${id}.charge`, params: {} },
        }),
      ],
    }),
    ...((effect ?? effects) !== undefined && {
      widen: ({ options }) =>
        effects?.[typeof options['kind'] === 'string' ? options['kind'] : ''] ?? effect ?? {},
    }),
    ...(bundle?.atMost !== undefined && { adjustAtMost: bundle.atMost }),
    ...(bundle !== undefined && {
      adjust: (context) => {
        const charged = context.lines.filter(
          ({ stage, recurrence }) => stage === 'charge' && recurrence === 'per-year',
        )
        const sources = charged.flatMap(({ source }) => (source.kind === 'plugin' ? [source.id] : []))
        if (!bundle.with.every((other) => sources.includes(other))) return []
        const off = { code: 'bundle', percent: bundle.percent, of: charged, taxCategory: 'service' }
        return [context.percentOff({ ...off, message: { key: `${id}.adjust`, params: {} } })]
      },
    }),
  })
}
