import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type CatalogVersionRow, catalogVersionsById } from '../db/catalog-store.ts'
import { AddOnNotInCatalog, NotFound } from '../errors.ts'
import { forbidden } from '../execution/refused-permission.ts'
import { type ChosenCurve, chooseCurve } from '../playground/choose-curve.ts'
import { gridOfCases } from '../playground/grid-of-cases.ts'
import { priceCase, type PricedVersion, type TriedSelection } from '../playground/price-case.ts'
import { priceCurve } from '../playground/price-curve.ts'
import { readSelection } from '../playground/read-selection.ts'
import { editedVersion, type TriedVersion, triedVersion } from '../playground/tried-versions.ts'
import { CatalogEditInput } from './catalog-edit.ts'
import { documentOf, soldVersionOf } from './catalog-loaders.ts'
import { CatalogProblemRef } from './catalog-refusals.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { enumValues } from './enums.ts'
import { PlaygroundCaseRef } from './playground-case.ts'
import { PlaygroundCurveRef } from './playground-curve.ts'
import { SelectedAddOnInputRef } from './quote-inputs.ts'
import { asMember, commonRefusals } from './refusal.ts'

const PlaygroundAssetInputRef = builder.inputType('PlaygroundAssetInput', {
  description: 'A reference asset, facts of one’s own, or both: own facts go before.',
  fields: (t) => ({
    referenceAsset: t.string(),
    country: t.string({ description: 'ISO 3166-1 alpha-2; absent: as the reference asset says, else home.' }),
    facts: t.field({ type: 'JSON', description: 'By id; null: not known.' }),
    count: t.int({ description: 'So many like it; absent: one.' }),
  }),
})

const PlaygroundCurveInputRef = builder.inputType('PlaygroundCurveInput', {
  fields: (t) => ({
    fact: t.string({ description: 'A numeric fact, or one of money; absent: the first that is read.' }),
    from: t.float({ description: 'Of money in minor units; absent: 0.' }),
    to: t.float({ description: 'Absent: well past the asset and the last step.' }),
  }),
})

const PlaygroundInputRef = builder.inputType('AddOnPlaygroundInput', {
  fields: (t) => ({
    catalogVersionId: t.globalID({ for: CatalogVersionRef, required: true }),
    addOn: t.string({ required: true }),
    changes: t.field({
      type: [CatalogEditInput],
      description: 'Changes of a draft that are not saved: the price is also worked out as if they were.',
    }),
    priceBook: t.string({ description: 'Absent: the book of direct sales that holds on the price date.' }),
    priceDate: t.field({ type: 'Date', description: 'Absent: today.' }),
    tier: t.string({ required: true }),
    termMonths: t.int({ required: true }),
    options: t.field({ type: 'JSON', description: 'By the plugin’s options schema.' }),
    companions: t.field({ type: [SelectedAddOnInputRef], description: 'Add-ons bought beside it.' }),
    asset: t.field({ type: PlaygroundAssetInputRef, required: true }),
    curve: t.field({ type: PlaygroundCurveInputRef }),
  }),
})

const TriedKindRef = builder.enumType('PlaygroundState', {
  description:
    'PUBLISHED: what is sold today, when that is another version. SAVED: the version asked about. EDITED: that with the changes.',
  values: enumValues(['published', 'saved', 'edited']),
})

/** What an add-on charges in each state of a version. */
interface Playground {
  readonly tried: TriedSelection
  readonly states: readonly ShownState[]
  readonly curve: ChosenCurve | null
}

interface ShownState extends TriedVersion {
  readonly tried: TriedSelection
}

const StateRef = builder.objectRef<ShownState>('PlaygroundVersion').implement({
  description: 'The add-on in one state of the catalog version.',
  fields: (t) => ({
    state: t.field({ type: TriedKindRef, resolve: ({ kind }) => kind }),
    case: t.field({
      type: PlaygroundCaseRef,
      nullable: true,
      description: 'Null when this state has no such add-on or price book, or the changes would not hold.',
      resolve: ({ on, tried }) => {
        const usable = usableIn(on, tried)
        return usable === null ? null : { priced: priceCase(usable, tried), on: usable }
      },
    }),
    grid: t.field({
      type: [PlaygroundCaseRef],
      description: 'Every tier with the terms it is sold for, the rest as asked.',
      resolve: ({ on, tried }) => {
        const usable = usableIn(on, tried)
        return usable === null ? [] : gridOfCases(usable, tried).map((priced) => ({ priced, on: usable }))
      },
    }),
    problems: t.field({
      type: [CatalogProblemRef],
      description: 'Why the changes could not be saved.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
})

const PlaygroundRef = builder.objectRef<Playground>('AddOnPlayground').implement({
  description: 'What an add-on would charge, worked out by the product’s own pricing. Nothing is stored.',
  fields: (t) => ({
    states: t.field({ type: [StateRef], resolve: ({ states }) => [...states] }),
    curve: t.field({
      type: PlaygroundCurveRef,
      nullable: true,
      description:
        'Null when none is asked for. Its prices are of the states that have a case, in their order.',
      resolve: ({ states, tried, curve }) => {
        const usable = states.flatMap(({ on }) => usableIn(on, tried) ?? [])
        if (curve === null || usable.length === 0) return null
        return { ...priceCurve(usable, tried, curve), chosen: curve }
      },
    }),
  }),
})

builder.queryField('addOnPlayground', (t) =>
  t.field({
    type: PlaygroundRef,
    description: 'Tries an add-on of a catalog version, also with settings that are not saved.',
    authScopes: { may: 'price.read' },
    errors: { types: [...commonRefusals] },
    // Some hundreds of packages are priced for a grid and a curve.
    complexity: 2_000,
    args: { input: t.arg({ type: PlaygroundInputRef, required: true }) },
    resolve: async (_root, { input }, context) => {
      try {
        return await playgroundOf(input, context)
      } catch (error) {
        throw asMember(error, commonRefusals)
      }
    },
  }),
)

async function playgroundOf(
  input: typeof PlaygroundInputRef.$inferInput,
  context: Context,
): Promise<Playground> {
  const { db, clock, plugins, viewer } = context
  const changes = input.changes ?? []
  if (changes.length > 0 && viewer?.permissions.includes('catalog.edit') !== true)
    throw forbidden('catalog.edit', context)
  const [row] = await catalogVersionsById(db, [input.catalogVersionId.id])
  if (row == null) throw new NotFound('CatalogVersion', ['input', 'catalogVersionId'])
  const [saved, published] = await Promise.all([documentOf(context, row.id), soldDocument(row, context)])
  const tried = readSelection(input, { version: saved, today: clock.today(), role: viewer?.role ?? '' })
  const around = { plugins, addOn: input.addOn }
  const states = [
    ...(published === null ? [] : [triedVersion('published', published, around)]),
    triedVersion('saved', saved, around),
    ...(changes.length === 0 ? [] : [editedVersion(saved, changes, around)]),
  ]
  if (states.every(({ on, problems }) => on === null && problems.length === 0))
    throw new AddOnNotInCatalog(input.addOn)
  const newest = states.flatMap(({ on }) => usableIn(on, tried) ?? []).at(-1)
  return {
    tried,
    states: states.map((state) => ({ ...state, tried })),
    curve: input.curve == null || newest === undefined ? null : chooseCurve(input.curve, newest, tried),
  }
}

/** What is sold today, when that is not the version itself. */
async function soldDocument(row: CatalogVersionRow, context: Context): Promise<CatalogVersion | null> {
  const sold = await soldVersionOf(context, row.catalogId)
  return sold === undefined || sold.id === row.id ? null : documentOf(context, sold.id)
}

/** Null where the price book that was asked for does not exist. */
function usableIn(on: PricedVersion | null, { priceBook }: TriedSelection): PricedVersion | null {
  if (on === null || priceBook === null) return on
  return on.version.priceBooks.some(({ id }) => id === priceBook) ? on : null
}
