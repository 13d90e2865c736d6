import type { Cell, CellValue, CoverEffect, DimensionDefinition } from '../../cover/index.ts'
import type { SettledAddOn } from '../add-ons-by-settings.ts'
import type { RandomLadder } from '../a-random-ladder.ts'
import { columnsOf, tierPrice } from './columns-of.ts'

/** "The cheapest package on `lower` that gives all that `upper` gives" as an integer program. */
export interface IntegerProgram {
  /** In CPLEX LP format. */
  readonly text: string
  /** Of each column, in minor units over the term. */
  readonly costs: ReadonlyMap<string, number>
  /** What the lower tier itself costs over the term. */
  readonly tierMinor: number
}

type Terms = readonly (readonly [number, string])[]

/**
 * Written from the catalog's data alone, for {@link aLargeLadder}: a row for each element, level and quantity asked for,
 * caps, clashes, needs and excludes. Shares nothing with the product: neither its comparing nor its pricing.
 */
export function integerProgramOf({ version, options }: RandomLadder): IntegerProgram {
  const years = (version.referenceAssets[0]?.termMonths[0] ?? 12) / 12
  const columns = version.addOns.flatMap(({ id, settings }) => columnsOf(id, settings, { options, years }))
  const costs = new Map(columns.map(({ name, costMinor }) => [name, costMinor]))
  const binaries = columns.map(({ name }) => name)
  const rows: string[] = []
  const row = (terms: Terms, sense: '<=' | '>=' | '=', bound: number) => {
    // A row without columns holds or doesn't; an unused one stands in for it.
    const written =
      terms.length === 0 ? '0 never' : terms.map(([by, name]) => `${signed(by)} ${name}`).join(' ')
    rows.push(` r${rows.length}: ${written} ${sense} ${bound}`)
  }
  relations()
  for (const definition of version.dimensions) coverRows(definition)
  const objective = columns.map(({ name, costMinor }) => `${signed(costMinor)} ${name}`).join(' ')
  const text = [
    'Minimize',
    ` price: ${objective} + 0 never`,
    'Subject To',
    ...rows,
    'Binary',
    ` ${[...binaries, 'never'].join(' ')}`,
    'End',
  ].join('\n')
  return { text, costs, tierMinor: tierPrice(version, 'lower') * years }

  function relations(): void {
    const of = (addOn: string): Terms =>
      columns.flatMap((one) => (one.addOn === addOn ? [[1, one.name] as const] : []))
    for (const { id, settings } of version.addOns) {
      const { needs = [], excludes = [] }: SettledAddOn = settings
      row(of(id), '<=', 1)
      for (const need of needs) if ('addOn' in need) row([...of(id), ...negated(of(need.addOn))], '<=', 0)
      for (const other of excludes) if ('addOn' in other) row([...of(id), ...of(other.addOn)], '<=', 1)
    }
    for (const id of version.tiers[0]?.compulsoryAddOns ?? []) row(of(id), '=', 1)
  }

  function coverRows(definition: DimensionDefinition): void {
    const withdrawing = columns.filter(({ effect }) => withdraws(effect, definition.id))
    const touching = columns.filter(({ effect }) => touches(effect, definition.id))
    for (const one of withdrawing) {
      for (const other of touching) {
        if (other.addOn !== one.addOn)
          row(
            [
              [1, one.name],
              [1, other.name],
            ],
            '<=',
            1,
          )
      }
    }
    const [own = null, asked = null] = version.tiers.map(({ cover }) => valueIn(cover[definition.id]?.['*']))
    const lost: Terms = withdrawing.map(({ name }) => [-1, name])
    if (definition.kind === 'quantity') quantityRows(definition, { own, asked, lost })
    else {
      for (const part of partsOf(asked, definition)) {
        const giving = columns.flatMap(({ name, effect }): Terms =>
          (effect.give ?? []).some(
            ({ dimension, value }) =>
              dimension === definition.id && partsOf(value, definition).includes(part),
          )
            ? [[1, name]]
            : [],
        )
        // What the tier has is there unless somebody withdraws it.
        if (partsOf(own, definition).includes(part)) row([...giving, ...lost], '>=', 0)
        else row(giving, '>=', 1)
      }
    }
  }

  /** The greatest raise, chosen by a column of its own, plus all that is added. */
  function quantityRows(
    { id, cap }: Extract<DimensionDefinition, { kind: 'quantity' }>,
    {
      own,
      asked,
      lost,
    }: { readonly own: CellValue | null; readonly asked: CellValue | null; readonly lost: Terms },
  ): void {
    const [has, wanted] = [quantityOf(own), quantityOf(asked)]
    const added = columns.flatMap(({ name, effect }): Terms => {
      const sum = (effect.add ?? []).reduce((all, one) => all + (one.dimension === id ? one.quantity : 0), 0)
      return sum === 0 ? [] : [[sum, name]]
    })
    const raises = columns.flatMap(({ name, effect }) =>
      (effect.give ?? []).flatMap(({ dimension, value }) =>
        dimension === id ? [{ name, as: `${id.replace('-', '_')}_${name}`, to: quantityOf(value) }] : [],
      ),
    )
    const ofTier = `${id.replace('-', '_')}_tier`
    binaries.push(ofTier, ...raises.map(({ as }) => as))
    row([[1, ofTier], ...negated(lost)], '<=', 1)
    for (const { name, as } of raises)
      row(
        [
          [1, as],
          [-1, name],
        ],
        '<=',
        0,
      )
    row([[1, ofTier], ...raises.map(({ as }) => [1, as] as const)], '<=', 1)
    row([[has, ofTier], ...raises.map(({ as, to }) => [to, as] as const), ...added], '>=', wanted)
    if (cap === undefined) return
    for (const { name, to } of raises) row(summed([[to, name], ...added]), '<=', cap)
    row(summed([...lost.map(([by, name]) => [by * has, name] as const), ...added]), '<=', cap - has)
  }
}

/** An element of a set, or each level up to the one given. */
function partsOf(value: CellValue | null, definition: DimensionDefinition): readonly string[] {
  if (value?.kind === 'set') return value.elements
  if (value?.kind !== 'level' || definition.kind !== 'level') return []
  const levels = definition.levels.map(({ id }) => id)
  return levels.slice(0, levels.indexOf(value.level) + 1)
}

function valueIn(cell: Cell | undefined): CellValue | null {
  return cell?.state === 'known' ? cell.value : null
}

function quantityOf(value: CellValue | null): number {
  return value?.kind === 'quantity' && value.quantity !== 'unlimited' ? value.quantity : 0
}

function withdraws({ withdraw = [] }: CoverEffect, id: string): boolean {
  return withdraw.some(({ dimension }) => dimension === id)
}

function touches(effect: CoverEffect, id: string): boolean {
  return (
    withdraws(effect, id) ||
    [...(effect.give ?? []), ...(effect.add ?? [])].some((one) => one.dimension === id)
  )
}

function negated(terms: Terms): Terms {
  return terms.map(([by, name]) => [-by, name])
}

/** A column named once in a row. */
function summed(terms: Terms): Terms {
  const sums = new Map<string, number>()
  for (const [by, name] of terms) sums.set(name, (sums.get(name) ?? 0) + by)
  return [...sums].map(([name, by]) => [by, name])
}

function signed(figure: number): string {
  return figure < 0 ? `- ${-figure}` : `+ ${figure}`
}
