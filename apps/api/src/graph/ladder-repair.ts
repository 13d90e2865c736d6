import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { ladderContexts, type Repair } from '@aftercare/contract-domain/ladder'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { contextTitle } from '../ladder/context-title.ts'
import type { ProvedPair } from '../ladder/prove-version.ts'
import { repairEdits } from '../ladder/repair-edits.ts'

interface ShownRepair {
  readonly repair: Repair
  readonly version: CatalogVersion
  /** Named when the pair is undercut in several price books. */
  readonly book: string | null
}

export const LadderRepairRef = builder.objectRef<ShownRepair>('LadderRepair').implement({
  description: 'A change that mends an undercut, proved again; one step less doesn’t.',
  fields: (t) => ({
    key: t.id({ resolve: ({ repair, book }) => keyOf(repair, book) }),
    sentence: t.string({
      resolve: ({ repair, book }, _args, context) =>
        [context.text(repair.message), ...(book === null ? [] : [`(${book})`])].join(' '),
    }),
    newErrors: t.stringList({
      description: 'What else the change would break.',
      resolve: ({ repair, version }, _args, { locale }) =>
        repair.newErrors.map((error) => errorTitle(error, version, locale)),
    }),
    edits: t.field({
      type: 'JSON',
      description:
        'Values of CatalogEditInput for editCatalogDraft that make the change; empty when it is not applicable.',
      resolve: (shown, _args, context) => editsFor(shown, context),
    }),
    applicable: t.boolean({
      description: 'False when no edit says it, or whoever asks may not see the costs that the edits carry.',
      resolve: (shown, _args, context) => editsFor(shown, context).length > 0,
    }),
  }),
})

export async function repairsOfPair(
  { verdict, version }: ProvedPair & { readonly version: CatalogVersion },
  { ladder, locale }: Context,
): Promise<ShownRepair[]> {
  if (verdict.verdict !== 'undercut' || verdict.reading !== 'standard') return []
  const { below, above } = verdict.pair
  const ofPair = (await ladder.repairsOf(version)).filter(
    (found) => found.below === below && found.above === above,
  )
  return ofPair.flatMap(({ repairs, priceBook }) => {
    const title = version.priceBooks.find(({ id }) => id === priceBook)?.title[locale] ?? priceBook
    return repairs.map((repair) => ({ repair, version, book: ofPair.length > 1 ? title : null }))
  })
}

/** Prices are written with the costs beside them: who may not see those can't be given the edit. */
function editsFor({ repair, version }: ShownRepair, { viewer }: Context) {
  if (viewer?.permissions.includes('cost.read') !== true) return []
  return repairEdits(repair, version) ?? []
}

function keyOf(repair: Repair, book: string | null): string {
  const what =
    repair.kind === 'give'
      ? [repair.tier, repair.dimension, repair.facetKey, JSON.stringify(repair.value)]
      : repair.kind === 'forbid'
        ? [repair.tier, ...repair.combinations.map((together) => together.join('+'))]
        : repair.kind === 'raise-two'
          ? repair.changes.map(({ field, after }) => `${field.path}=${after}`)
          : [`${repair.change.field.path}=${repair.change.after}`]
  return [repair.kind, ...(book === null ? [] : [book]), ...what].join(' ')
}

/** `below < above (context)`, in words. */
function errorTitle(error: string, version: CatalogVersion, locale: 'en' | 'fr'): string {
  const [, below = '', above = '', id = ''] = /^(\S+) < (\S+) \((.*)\)$/.exec(error) ?? []
  const context = ladderContexts(version).contexts.find((one) => one.id === id)
  if (context === undefined) return error
  const title = (tier: string) => version.tiers.find((one) => one.id === tier)?.title[locale] ?? tier
  return `${title(below)} < ${title(above)} (${contextTitle(context, version, locale)})`
}
