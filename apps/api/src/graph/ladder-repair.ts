import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { ladderContexts, type Repair } from '@aftercare/contract-domain/ladder'
import { joinTexts, type LocalizedText } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { contextTitle } from '../ladder/context-title.ts'
import { changesOf, groupRepairs, repairKey, type RepairGroup } from '../ladder/group-repairs.ts'
import type { ProvedPair } from '../ladder/prove-version.ts'
import { repairEdits } from '../ladder/repair-edits.ts'

interface ShownRepair {
  readonly group: RepairGroup
  readonly version: CatalogVersion
  /** In how many price books the pair is undercut. */
  readonly books: number
}

export const LadderRepairRef = builder.objectRef<ShownRepair>('LadderRepair').implement({
  description: 'A change that mends an undercut, proved again; one step less doesn’t.',
  fields: (t) => ({
    key: t.id({
      resolve: ({ group: { parts } }) =>
        parts.map(({ repair, books }) => [repairKey(repair), ...books].join(' ')).join('; '),
    }),
    sentence: t.string({
      description: 'What to change; where each price book asks for a change of its own, which in which.',
      resolve: (shown, _args, context) => sentenceOf(shown, context),
    }),
    newErrors: t.stringList({
      description: 'What else the change would break.',
      resolve: ({ group, version }, _args, { locale }) => {
        const errors = new Set(group.parts.flatMap(({ repair }) => repair.newErrors))
        return [...errors].map((error) => errorTitle(error, version, locale))
      },
    }),
    edits: t.field({
      type: 'JSON',
      description:
        'Values of CatalogEditInput for editCatalogDraft that make the change; empty when it is not applicable.',
      resolve: (shown, _args, context) => editsFor(shown, context) ?? [],
    }),
    applicable: t.boolean({
      description: 'False when no edit says it, or whoever asks may not see the costs that the edits carry.',
      resolve: (shown, _args, context) => editsFor(shown, context) !== null,
    }),
    obstacle: t.string({
      nullable: true,
      description: 'Why it is not applicable, and what to do instead.',
      resolve: (shown, _args, context) => obstacleOf(shown, context),
    }),
  }),
})

export async function repairsOfPair(
  { verdict, version }: ProvedPair & { readonly version: CatalogVersion },
  { ladder }: Context,
): Promise<ShownRepair[]> {
  if (verdict.verdict !== 'undercut' || verdict.reading !== 'standard') return []
  const { below, above } = verdict.pair
  const ofPair = (await ladder.repairsOf(version)).filter(
    (found) => found.below === below && found.above === above,
  )
  return groupRepairs(ofPair).map((group) => ({ group, version, books: ofPair.length }))
}

function sentenceOf({ group: { parts, everywhere }, version, books }: ShownRepair, context: Context): string {
  const sentences = parts.map(({ repair, books: inBooks }) => {
    const sentence = context.text(repair.message)
    // What mends every book at once needs no book's name.
    if (books === 1 || (everywhere && parts.length === 1)) return sentence
    const titles = inBooks.map((id) => version.priceBooks.find((book) => book.id === id)?.title ?? plain(id))
    const book = joinTexts(titles, ', ')
    // A price that books share is raised for all of them, also where less would do.
    const key = isOfBook(repair) ? 'api.ladder.in-book' : 'api.ladder.mends-book'
    return context.text({ key, params: { book, sentence } })
  })
  return sentences.join(' ')
}

function isOfBook(repair: Repair): boolean {
  return changesOf(repair).some(({ field }) => /^\/priceBooks\/|\/bookPrices\//.test(field.path))
}

function plain(text: string): LocalizedText {
  return { en: text, fr: text }
}

/** Prices are written with the costs beside them: who may not see those can't be given the edit. */
function editsFor({ group, version }: ShownRepair, { viewer }: Context) {
  if (viewer?.permissions.includes('cost.read') !== true) return null
  return repairEdits(
    group.parts.map(({ repair }) => repair),
    version,
  )
}

function obstacleOf(shown: ShownRepair, context: Context): string | null {
  if (editsFor(shown, context) !== null) return null
  const [first] = shown.group.parts
  if (first?.repair.kind !== 'forbid' || context.viewer?.permissions.includes('cost.read') !== true)
    return context.text({ key: 'api.ladder.obstacle.costs', params: {} })
  const { tier } = first.repair
  const title = shown.version.tiers.find(({ id }) => id === tier)?.title ?? plain(tier)
  return context.text({ key: 'api.ladder.obstacle.excludes', params: { tier: title } })
}

/** `below < above (context)`, in words. */
function errorTitle(error: string, version: CatalogVersion, locale: 'en' | 'fr'): string {
  const [, below = '', above = '', id = ''] = /^(\S+) < (\S+) \((.*)\)$/.exec(error) ?? []
  const context = ladderContexts(version).contexts.find((one) => one.id === id)
  if (context === undefined) return error
  const title = (tier: string) => version.tiers.find((one) => one.id === tier)?.title[locale] ?? tier
  return `${title(below)} < ${title(above)} (${contextTitle(context, version, locale)})`
}
