import { type CatalogVersion, normalizedTierCover } from '@aftercare/contract-domain/catalog'
import { describeCell, type DimensionDefinition, resolveQuoteFacets } from '@aftercare/contract-domain/cover'
import type { ComparedCell, Counterexample, PairVerdict } from '@aftercare/contract-domain/ladder'
import { builder } from '../builder.ts'
import { CoverVerdictRef } from './cover-comparison.ts'
import { facetTitle } from './dimension.ts'
import { LadderTierRef } from './ladder-tier.ts'
import { MoneyRef, moneyOrNull } from './money.ts'
import { PriceLineRef, shownLine } from './price-line.ts'
import { SelectedAddOnRef, selectedAddOns } from './selected-add-on.ts'

interface ShownCounterexample {
  readonly verdict: PairVerdict
  readonly counterexample: Counterexample
  readonly version: CatalogVersion
  readonly catalogVersionId: string
}

interface ShownCell {
  readonly cell: ComparedCell
  readonly definition: DimensionDefinition
}

const LadderCellRef = builder.objectRef<ShownCell>('LadderCell').implement({
  description: 'One cell of cover, the package beside the upper tier; the verdict is the package’s.',
  fields: (t) => ({
    dimensionKey: t.string({ resolve: ({ definition }) => definition.id }),
    dimensionTitle: t.string({ resolve: ({ definition }, _args, { locale }) => definition.title[locale] }),
    facetKey: t.string({ resolve: ({ cell }) => cell.facetKey }),
    facetTitle: t.string({
      description: 'Empty when the dimension has one cell alone.',
      resolve: ({ definition, cell }, _args, { locale }) => facetTitle(definition, cell.facetKey, locale),
    }),
    packageText: t.string({
      resolve: ({ definition, cell }, _args, { locale }) => describeCell(definition, cell.package, locale),
    }),
    aboveText: t.string({
      resolve: ({ definition, cell }, _args, { locale }) => describeCell(definition, cell.above, locale),
    }),
    verdict: t.field({ type: CoverVerdictRef, resolve: ({ cell }) => cell.verdict }),
  }),
})

export const LadderCounterexampleRef = builder
  .objectRef<ShownCounterexample>('LadderCounterexample')
  .implement({
    description: 'A package beside the tier that it delivers, priced as a quote of it is.',
    fields: (t) => ({
      tier: t.field({
        type: LadderTierRef,
        resolve: ({ counterexample, version }) => ({ key: counterexample.tier, version }),
      }),
      addOns: t.field({
        type: [SelectedAddOnRef],
        resolve: ({ counterexample, catalogVersionId }) =>
          selectedAddOns(counterexample.addOns, catalogVersionId),
      }),
      price: t.field({
        type: MoneyRef,
        nullable: true,
        resolve: ({ counterexample, verdict }) => moneyOrNull(counterexample.priceMinor, verdict.currency),
      }),
      against: t.field({
        type: MoneyRef,
        nullable: true,
        description: 'What the upper tier costs there.',
        resolve: ({ counterexample, verdict }) => moneyOrNull(counterexample.againstMinor, verdict.currency),
      }),
      lines: t.field({
        type: [PriceLineRef],
        description: 'Of one asset over the term.',
        resolve: ({ counterexample, verdict }) =>
          counterexample.termLines.map((line) => shownLine(line, verdict.currency)),
      }),
      cells: t.field({
        type: [LadderCellRef],
        description: 'Where either promises something, in the order of the dimensions.',
        resolve: (shown) => cellsOf(shown),
      }),
    }),
  })

/** The package was compared with the facets resolved that are known when quoting. */
function cellsOf({ counterexample, verdict, version }: ShownCounterexample): ShownCell[] {
  const cover = normalizedTierCover(version, counterexample.tier)
  const { definitions } = resolveQuoteFacets(cover, version.dimensions, verdict.context.asset.facts)
  return counterexample.sides.flatMap((cell) => {
    const definition = definitions.find(({ id }) => id === cell.dimension)
    return definition === undefined ? [] : [{ cell, definition }]
  })
}
