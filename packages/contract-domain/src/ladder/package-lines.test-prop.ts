import { expect, test } from 'vitest'
import { decideLine } from '../pricing/index.ts'
import { aRandomLadder, bindBySettings, drawing, picking } from '../testing/index.ts'
import { frameOf, pricingOf, type LadderContext } from './ladder-context.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { packagePricer } from './package-offer.ts'
import { choicesOf, type Choice } from './selection.ts'

test('a package comes to what its line of a quote comes to, whichever contexts were asked about before', () => {
  let compared = 0
  for (let seed = 1; seed <= 60; seed += 1) {
    const pick = picking(seed * 7919)
    const { version, options } = aRandomLadder(pick, 1 + pick(6))
    const bind = bindBySettings(version)
    const choices = choicesOf(version.addOns, options)
    for (const context of ladderContexts(version).contexts.map((one) => aged(one, pick(3) * 40))) {
      const frame = frameOf(context, pricingOf(version, bind))
      for (const tier of version.tiers) {
        const pricer = packagePricer({ version, tier, context, bind })
        const selection = someOf(choices, pick)
        const offer = pricer.offer(selection)
        const { decided, refusals, unknowns } = decideLine(
          {
            id: 'ladder',
            tier: tier.id,
            addOns: selection.map((choice) => ({ id: choice.addOn, options: choice.options })),
            termMonths: context.termMonths,
            start: context.priceDate,
            assets: [context.asset],
          },
          frame,
        )
        const [group] = decided.groups
        expect({ refusals: offer.refusals, unknowns: offer.unknowns }, `seed ${seed}`).toEqual({
          refusals,
          unknowns,
        })
        expect(offer.cover, `seed ${seed}`).toEqual(group?.cover.final)
        expect(offer.effects, `seed ${seed}`).toEqual(group?.cover.effects)
        expect(offer.yearLines, `seed ${seed}`).toEqual(group?.yearLines)
        expect(offer.termLines, `seed ${seed}`).toEqual(group?.termLines)
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(150)
})

/** Another asset with the same id, as contexts of one reference asset have it. */
function aged(context: LadderContext, months: number): LadderContext {
  const facts = Object.fromEntries(
    Object.entries(context.asset.facts).map(([id, fact]) => [
      id,
      fact.state === 'known' && typeof fact.value === 'number'
        ? { ...fact, value: fact.value + months }
        : fact,
    ]),
  )
  return { ...context, asset: { ...context.asset, facts } }
}

function someOf(choices: readonly Choice[], pick: (below: number) => number): readonly Choice[] {
  const { chance } = drawing(pick)
  const taken = new Map(choices.filter(() => chance(40)).map((choice) => [choice.addOn, choice]))
  return [...taken.values()]
}
