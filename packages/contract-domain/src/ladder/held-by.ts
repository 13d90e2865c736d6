import { namedAddOns } from './counterexample.ts'
import type { Demand } from './demand.ts'
import { meetsAll } from './demand.ts'
import type { Holding } from './ladder-report.ts'
import { cheapestSelection } from './search/cheapest-selection.ts'
import type { Question } from './search/question.ts'

export interface HeldBy {
  readonly holdings: readonly Holding[]
  /** False when there were too many sets to look at all of them. */
  readonly complete: boolean
}

const MOST_QUESTIONS = 400

/**
 * All inclusion-minimal sets of dimensions that purchasable packages under the price lack (domain §5 "what holds it").
 * A set without which a package answers is shrunk to a minimal one; the next is looked for among the dimensions that
 * are left when one of every set known is kept, until no such choice gives a new one.
 */
export function heldBy(question: Question): HeldBy {
  const dimensions = lacking(question)
  const found: string[][] = []
  const settled = new Set<string>()
  let asked = 0
  const isEnough = (without: readonly string[]): boolean => {
    asked += 1
    const { cheapest } = cheapestSelection({ ...waiving(question, without), anyWillDo: true })
    return cheapest !== null
  }
  for (;;) {
    const kept = transversals(found).find((one) => !settled.has(one.join(' ')))
    if (kept === undefined || asked > MOST_QUESTIONS) break
    const left = dimensions.filter((dimension) => !kept.includes(dimension))
    if (left.length === 0 || !isEnough(left)) {
      settled.add(kept.join(' '))
      continue
    }
    let least = left
    for (const dimension of left) {
      const fewer = least.filter((one) => one !== dimension)
      if (fewer.length > 0 && isEnough(fewer)) least = fewer
    }
    found.push([...least])
  }
  return { holdings: found.map((set) => holdingOf(set, question)), complete: asked <= MOST_QUESTIONS }
}

/** Whether some package under the price lacks nothing but light dimensions: one search in place of all sets. */
export function isHeldThinly(question: Question): boolean {
  const light = question.pricer.rules.definitions.flatMap(({ id, weight }) =>
    weight === 'light' ? [id] : [],
  )
  const waived = waiving(question, light)
  if (waived.demands.length === question.demands.length) return false
  return cheapestSelection({ ...waived, anyWillDo: true }).cheapest !== null
}

/** Dimensions that the tier alone doesn't reach; withdrawals may lose any other, so all are listed after them. */
function lacking({ pricer, demands }: Question): readonly string[] {
  const { missing, unknown } = meetsAll(pricer.offer([]).cover, demands, pricer.rules)
  const asked = demands.map(({ dimension }) => dimension)
  return [...new Set([...missing, ...unknown, ...asked])]
}

function waiving(question: Question, dimensions: readonly string[]): Question {
  const demands: readonly Demand[] = question.demands.filter(
    ({ dimension }) => !dimensions.includes(dimension),
  )
  return { ...question, demands }
}

/** Every inclusion-minimal way to keep one dimension of each set. */
function transversals(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return sets.reduce<readonly (readonly string[])[]>(
    (kept, set) => {
      const grown = kept.flatMap((one) =>
        one.some((dimension) => set.includes(dimension))
          ? [one]
          : set.map((dimension) => [...one, dimension].sort()),
      )
      const distinct = [...new Map(grown.map((one) => [one.join(' '), one])).values()]
      return distinct.filter(
        (one) =>
          !distinct.some(
            (other) => other.length < one.length && other.every((dimension) => one.includes(dimension)),
          ),
      )
    },
    [[]],
  )
}

function holdingOf(dimensions: readonly string[], question: Question): Holding {
  const { cheapest } = cheapestSelection(waiving(question, dimensions))
  const light = dimensions.every(
    (dimension) => question.pricer.rules.definitions.find(({ id }) => id === dimension)?.weight === 'light',
  )
  return {
    dimensions: question.pricer.rules.definitions.map(({ id }) => id).filter((id) => dimensions.includes(id)),
    light,
    addOns: namedAddOns(cheapest?.selection ?? []),
    priceMinor: cheapest?.priceMinor ?? null,
  }
}
