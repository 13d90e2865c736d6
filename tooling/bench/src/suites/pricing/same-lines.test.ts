import { expect, test } from 'vitest'
import { assets, checkedAssets } from './quotes.ts'
import { quoteByHand } from './floor.ts'
import { requireSameLines } from './same-lines.ts'

test('the floor, the engines and the product give the same lines for the same assets', async () => {
  await expect(requireSameLines(checkedAssets.slice(0, 64))).resolves.toBeUndefined()
})

test('the assets reach every rule: all twelve charges, and each of the conditional ones left out', () => {
  const codes = assets.map((asset) => quoteByHand(asset).lines.map(({ code }) => code))
  expect(new Set(codes.flat()).size).toBe(2 + 12)
  for (const code of ['call-to-repair', 'remote-monitoring', 'media-retention', 'material-retention'])
    expect(codes.some((those) => !those.includes(code))).toBe(true)
})
