import type { CatalogVersion, FactDefinition } from '../catalog-version.ts'
import { factChoices } from '../fact-choices.ts'
import type { Factor, PriceBook } from '../price-book.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { rowFaults } from './check-rows.ts'
import { duplicates, unknownAmong, unknownReference } from './faults.ts'

interface Given {
  readonly version: CatalogVersion
  readonly book: PriceBook
  readonly factor: Factor
}

/** One factor: of components that the book prices, by a fact that exists, with a row for every value or an `else`. */
export function factorFaults({ version, book, factor }: Given, path: Path): readonly Fault[] {
  const components = new Set(
    Object.values(book.tiers).flatMap((prices) => prices.map(({ component }) => component)),
  )
  const fact = version.facts.find(({ id }) => id === factor.fact)
  const named = { path: [...path, 'components'], noun: 'component' } as const
  return [
    ...unknownAmong(factor.components, components, named),
    ...duplicates(factor.components, named),
    ...(fact === undefined
      ? [unknownReference([...path, 'fact'], 'fact', factor.fact)]
      : [...rowFaults(factor.rows, fact, [...path, 'rows']), ...gaps({ version, factor, fact }, path)]),
  ]
}

/** A value without a row is refused when pricing (domain §4): said here, before anyone is refused a price. */
function gaps(
  { version, factor, fact }: { version: CatalogVersion; factor: Factor; fact: FactDefinition },
  path: Path,
): readonly Fault[] {
  if (factor.else !== undefined) return []
  const missing = valuesWithoutRow(version, factor, fact)
  return missing === ''
    ? []
    : [{ path, code: 'factor-incomplete', params: { factor: factor.title, missing } }]
}

function valuesWithoutRow(version: CatalogVersion, factor: Factor, fact: FactDefinition): string {
  if (fact.type === 'number' || fact.type === 'money') {
    const least = Math.min(...factor.rows.flatMap((row) => ('from' in row ? [row.from] : [])))
    return least <= 0 ? '' : `< ${least}`
  }
  const listed = factor.rows.flatMap((row) => ('is' in row ? [row.is] : []))
  const values = valuesOf(version, fact)
  return values === null ? '…' : values.filter((value) => !listed.includes(value)).join(', ')
}

/** Every value the fact can have; null where the catalog doesn't say. */
function valuesOf(version: CatalogVersion, fact: FactDefinition): readonly string[] | null {
  if (fact.type === 'boolean') return ['true', 'false']
  return factChoices(fact, version)?.map(({ id }) => id) ?? null
}
